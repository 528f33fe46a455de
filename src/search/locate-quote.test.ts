import { expect, test } from 'vitest'
import { locateQuote, withoutHeadings } from './locate-quote.ts'

const paragraphs = [
  { id: 'chp_1__sec_1__p_1', text: '保护小河。治理清溪。' },
  { id: 'chp_1__sec_1__p_2', text: '“修桥”，铺路。' },
  { id: 'chp_1__sec_1__p_3', text: '种树。' }
]
const locate = (typed: string) => {
  const { first, last, isWhole } = locateQuote(typed, paragraphs, ['小河规划', '小河']) ?? {}
  return first === undefined ? undefined : [first.slice(-1), last?.slice(-1), isWhole ? 'whole' : 'part'].join(' ')
}

test.each([
  ['保护小河。治理清溪。', '1 1 whole'],
  [' 保护小河。治理清溪。\n', '1 1 whole'],
  ['“修桥”，铺路。', '2 2 whole'],
  ['治理清溪', '1 1 part'],
  ['“治理清溪”', '1 1 part'],
  ['"治理清溪"', '1 1 part'],
  ['「治理清溪」。', '1 1 part'],
  ['“种树。”（《小河规划》第一章第一节第3段）', '3 3 whole'],
  ['“治理清溪。”（《小河规划》第一章第一节第1段）', '1 1 part'],
  ['“‘修桥’，铺路。”（《小河规划》第一章第一节第2段）', '2 2 whole'],
  ['“治理清溪。\n“‘修桥’，铺路。”（《小河规划》第一章第一节第1段至第2段）', '1 2 part'],
  ['““修桥”，铺路。”（《小河规划》第一章第一节第2段）', '2 2 whole'],
  ['“修桥”，铺路。\n种树。', '2 3 whole'],
  ['“清溪。“修桥”，铺路。种树。”（《小河规划》第一章第一节第1段至第3段）', '1 3 part'],
  ['治理\r\n清溪', '1 1 part'],
  ['…护小河。治理清…（《小河规划》第一章第一节第1段）', '1 1 part'],
  ['…护小河…', '1 1 part'],
  ['护小河……。', '1 1 part'],
  ['护小河......', '1 1 part'],
  ['护小河。。。', '1 1 part'],
  ['“治理清溪”。', '1 1 part'],
  ['“保护小河”。', '1 1 part'],
  ['“治理”，', '1 1 part']
])('%j stands in %s', (typed, place) => {
  expect(locate(typed)).toBe(place)
})

test.each(['保护 小河', '保护小河,', '', '“”', '（《小河规划》第一章）'])('%j stands nowhere', (typed) => {
  expect(locate(typed)).toBeUndefined()
})

test.each([
  ['“种树。”（《小河规划》第一章第一节第3段）', undefined],
  ['“种树。”（第1章第1节第3段）', undefined],
  ['“种树。”（第一章第一节）', undefined],
  ['“种树。”(《小河》第一章)', undefined],
  ['“种树。”（《小河规划》）', undefined],
  ['“种树。”——《小河规划》第一章第一节第3段', undefined],
  ['《小河规划》提出，“种树。”', undefined],
  ['《小河规划》第一章第一节：“种树。”', undefined],
  ['第一章第一节：“种树。”', undefined],
  ['第一章规定：种树。', undefined],
  ['《小河规划》第一章第一节第3段规定，种树。', undefined],
  ['《小河规划》第二章要求，种树。', '《小河规划》第二章'],
  ['“种树。”（1.1.3）', undefined],
  ['“种树。”（《小河规划》，第一章第一节第3段）', undefined],
  ['“种树。”（《小河规划》，第一章第一节）。', undefined],
  ['“种树。”（《小河规划》，2030年1月2日）', undefined],
  ['“种树。”（《小河规划》第一章第一节第3段，2030年1月2日）', undefined],
  ['“种树。”(甲省、乙市《小河规划》,第一章第一节第3段)', undefined],
  ['“种树。”（甲省人民政府《小河规划》）', undefined],
  ['“种树。”（同上）', undefined],
  ['“种树。”（《小河规划》第一章第一节第3段，https://example.org/xiaohe/1/1.html#chp_1__sec_1__p_3）', undefined],
  ['种树。（1.1.3 https://example.org/xiaohe/1/1.html）。', undefined],
  ['“种树。”[1]', undefined],
  ['《规划》提出，“种树”。', undefined],
  ['“种树。”（《小河规划》，第一章第一节第2段）', '《小河规划》第一章第一节第2段'],
  ['“种树。”（甲省《大河规划》，第一章第一节第3段，2030年）', '《大河规划》第一章第一节第3段'],
  ['“种树。”（1.1.2）', '1.1.2'],
  ['种树（第一章第二节）', '第一章第二节'],
  ['种树（《小河规划》第一章第一节第2段）', '《小河规划》第一章第一节第2段'],
  ['《小河规划》第二章提出，“种树。”', '《小河规划》第二章'],
  ['“种树。”（《小河规划》第一章第一节第2段）', '《小河规划》第一章第一节第2段'],
  ['“种树。”（《大河规划》第一章第一节第3段）', '《大河规划》第一章第一节第3段'],
  ['“铺路。\n“种树。”（《小河规划》第一章第一节第2段至第3段）', undefined],
  ['“铺路。\n“种树。”（第一章第一节第2-3段）', undefined],
  ['“铺路。\n“种树。”（第一章第一节第2—3段）', undefined],
  ['“铺路。\n“种树。”（第一章第一节第2、3段）', undefined],
  ['“铺路。\n“种树。”（第一章第一节第二段和第三段）', undefined],
  ['“铺路。\n“种树。”（第一章第一节第1—2段）', '第一章第一节第1—2段'],
  ['“铺路。\n“种树。”（《小河规划》第一章第一节第2段至第4段）', '《小河规划》第一章第一节第2段至第4段']
])('of %j the citation is compared, too', (typed, wrong) => {
  expect(locateQuote(typed, paragraphs, ['小河规划', '小河'])?.wrongCitation).toBe(wrong)
})

test('words that stand in several places are found where they are cited', () => {
  const twice = [...paragraphs, { id: 'chp_1__sec_1__p_4', text: '种树。' }]
  expect(locateQuote('“种树。”（《小河规划》第一章第一节第4段）', twice, ['小河规划', '小河'])?.first).toBe(
    'chp_1__sec_1__p_4'
  )
})

test('an ellipsis within a quotation stands for what is left out', () => {
  const long = [
    { id: 'chp_1__sec_1__p_1', text: '保护小河两岸。治理清溪水源。保护小河两岸。修桥又铺路。' },
    { id: 'chp_1__sec_1__p_2', text: '种树种草。' }
  ]
  const abridged = (typed: string) => locateQuote(typed, long, ['小河规划'])
  const place = { first: 'chp_1__sec_1__p_1', last: 'chp_1__sec_1__p_1', isAbridged: true }
  expect(abridged('“保护小河……修桥又铺路。”（《小河规划》第一章第一节第1段）')).toMatchObject(place)
  expect(abridged('治理清溪......修桥又铺路')).toMatchObject(place)
  expect(abridged('……治理清溪……修桥又铺……')).toMatchObject(place)
  expect(abridged('修桥又铺路。……种树种草。')).toMatchObject({ ...place, last: 'chp_1__sec_1__p_2' })
  expect(abridged('“治理清溪……种树种草”（第二章）')?.wrongCitation).toBe('第二章')
  expect(abridged('修桥又铺路……治理清溪')).toBeUndefined()
  expect(abridged('保护……铺路')).toBeUndefined()
})

test('headings between the paragraphs are left out', () => {
  const units = { chp_1: '总则', chp_1__sec_2: '目标' }
  const pasted = '治理清溪。\n\n第二节\n目标\n“修桥”，铺路。\n## 第一章　总则\n种树。'
  expect(withoutHeadings(pasted, units)).toBe('治理清溪。\n\n“修桥”，铺路。\n种树。')
  expect(withoutHeadings('第二节目标是种树。', units)).toBe('第二节目标是种树。')
})
