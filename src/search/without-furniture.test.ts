import { expect, test } from 'vitest'
import { withoutFurniture } from './without-furniture.ts'

const paragraphs = [
  { text: '保护小河两岸的田野和树林，让清溪一年比一年干净。', notes: [15] },
  { text: '修建石桥3座，铺好道路10里，方便两岸群众来往。', notes: [17] },
  { text: '《小河规划》的实施，由小河县负责，各乡镇参加。', notes: [] },
  { text: '到2030年底完成。', notes: [] }
]
const clean = (typed: string) => withoutFurniture(typed, paragraphs, ['小河流域规划', '小河规划'])

test('a page of the PDF is its text', () => {
  const page = [
    '《小河规划》 第一章　总则',
    '第一章',
    '保护小河两岸的田野和树林，让清1溪一',
    '年比一年干净。',
    '修建石桥3座，铺好道路10里，方便2',
    '两岸群众来往。',
    '',
    '原稿“让青溪”',
    '，更正“让清溪”。把握：确定（错字）。依据：',
    '另本。',
    '1',
    '4',
    '字）。依据：另本，只有这样才通。',
    '2 原稿“方便岸”，更正“方便两岸”。把握：很可能（漏字）。依据：另本。',
    '《小河流域规划》，小河县，2030年1月',
    'https://example.org/river-2030/index.html',
    '，小河县，2030年1月1日 3',
    '3'
  ].join('\n')
  expect(clean(page)).toEqual({
    words:
      '第一章\n保护小河两岸的田野和树林，让清溪一\n年比一年干净。\n修建石桥3座，铺好道路10里，方便\n两岸群众来往。\n',
    left: ['页眉和页脚', '更正说明', '页码', '注释编号']
  })
})

test('the text that follows a note belongs to none', () => {
  const { words, left } = clean('原稿“让青溪”，更正“让清溪”。把握：确定（错\n字）。依据：另本。\n方便两岸群众来往。')
  expect([words, left]).toEqual(['方便两岸群众来往。', ['更正说明']])
})

test('what the site says of what it lacks is left out', () => {
  expect(clean('本站的文本不完整：本章只有第一节，\n缺其余各节。\n方便两岸群众来往。')).toEqual({
    words: '方便两岸群众来往。',
    left: ['本站的说明']
  })
})

test('what the search says after the paragraphs that it copies is left out', () => {
  expect(
    clean('修建石桥3座……方便两岸群众来往。（《小河规划》第一章第2段）\n\n只算本站有的部分，缺：前言。').words
  ).toBe('修建石桥3座……方便两岸群众来往。（《小河规划》第一章第2段）\n')
})

test('what follows a note is compared, whatever it is', () => {
  const note = '2 原稿“让青溪”，更正“让清溪”。把握：确定（错字）。依据：另本。'
  for (const wrong of ['保护小和两岸的天野和树林，让清溪一年比一年干净。', '落实责任。'])
    expect(clean(`修建石桥3座，铺好道路10里。\n${note}\n${wrong}`)).toEqual({
      words: `修建石桥3座，铺好道路10里。\n${wrong}`,
      left: ['更正说明']
    })
  // A note that is cut off takes nothing with it.
  expect(clean('原稿“让青溪”，更正“让清溪”。把握：确定（错\n保护小和两岸\n的天野和树林').words).toBe(
    '保护小和两岸\n的天野和树林'
  )
})

test.each([
  '修建石桥3座，铺好道路10里',
  '保护小河两25岸的田野',
  '方便两岸25群众来往',
  '到25年底完成',
  '到2030年底完成',
  '方便1234两岸群众来往',
  '《小河规划》的实施，由小河县负责，各乡镇参加。',
  '修建石桥5座，铺好道路12里',
  '让清溪1年比一年干净',
  '种树2000棵',
  '《小河规划》',
  '《小河规划》规定，方便两岸群众往来。',
  '“方便两岸群众往来”\n《小河规划》第一章',
  '《小河规划》，2030年1月：“方便两岸群众往来。”'
])('%s stays as it is', (typed) => {
  expect(clean(typed)).toEqual({ words: typed, left: [] })
})
