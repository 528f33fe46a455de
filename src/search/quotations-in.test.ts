import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationsIn } from './quotations-in.ts'

test.each<[string, string, string[]]>([
  ['one', '  小河清。', ['小河清。']],
  ['paragraphs', '小河清。\n\n大河宽。\n', ['小河清。', '大河宽。']],
  ['a paragraph that is broken into lines', '小河\n清。大河\n  宽。', ['小河清。大河宽。']],
  ['a citation below', '小河清。\n（《甲》第八章）\n大河宽。', ['小河清。（《甲》第八章）', '大河宽。']],
  [
    'one after the other',
    '“小河的水要清又清。”（第八章）；“大河的桥要宽又宽”（第九章）。',
    ['“小河的水要清又清。”（第八章）', '“大河的桥要宽又宽”（第九章）']
  ],
  ['without citations', '“小河的水要清又清。”“大河的桥要宽又宽。”', ['“小河的水要清又清。”', '“大河的桥要宽又宽。”']],
  ['words before it', '规划提出，“小河的水要清又清。”', ['“小河的水要清又清。”']],
  [
    'words between',
    '文中说，“小河的水要清又清”，又说“大河的桥要宽又宽。”',
    ['“小河的水要清又清”', '“大河的桥要宽又宽。”']
  ],
  ['names in quotation marks', '“两河”建设和“三桥”工程', ['“两河”建设和“三桥”工程']],
  [
    'a long name in a longer text',
    '推进“小河流域生态保护”工程，加快大河两岸的桥梁和道路建设。',
    ['推进“小河流域生态保护”工程，加快大河两岸的桥梁和道路建设。']
  ],
  ['quotation marks within', '“推进“两河”建设的水利工程。”', ['“推进“两河”建设的水利工程。”']],
  ['a mark that does not close', '“小河“大河', ['“小河“大河']],
  ['a mark too many', '“小河的水要清又清。””', ['“小河的水要清又清。”']],
  ['a mark that does not open', '小河的水要清又清”大河', ['小河的水要清又清”大河']],
  ['nothing', ' \n ', []]
])('%s', (_, typed, quotations) => {
  expect(quotationsIn(typed)).toEqual(quotations)
})

test('none of several quotations is left out, however short', () => {
  const typed = '据规划，将“小河的水要清又清”，还要“修桥”，“全年都免费”。'
  expect(quotationsIn(typed, () => false)).toEqual(['“小河的水要清又清”', '“修桥”', '“全年都免费”'])
  expect(quotationsIn(typed, () => true)).toEqual([typed])
})

const text = '保护小河，推进“两河”建设。修桥铺路。种树种草。统筹土地管理。'
const bare = (words: string) => words.replace(/[\p{P}\s]/gu, '')
const isIn = (words: string) => bare(text).includes(bare(words)) || words === '第一章　治理小河'
const isOfText = (words: string) => words.includes('保护小河')
const among = (typed: string) => quotationsIn(typed, isOfText, isIn)

test.each<[string, string, string[]]>([
  ['names of measures', '种树种草\n修桥铺路\n保护小河', ['种树种草', '修桥铺路', '保护小河']],
  ['with blank lines', '种树种草\n\n\n修桥铺路', ['种树种草', '修桥铺路']],
  ['one of which is wrong', '种树种草\n修路铺桥\n保护小河', ['种树种草', '修路铺桥', '保护小河']],
  ['a heading', '第一章　治理小河\n修桥铺路铺路。', ['第一章　治理小河', '修桥铺路铺路。']],
  ['a sentence', '保护小河，推进\n“两河”建设', ['保护小河，推进“两河”建设']],
  ['a sentence with a mistake', '保护小溪，推进\n“两河”建设。', ['保护小溪，推进“两河”建设。']],
  ['a text from elsewhere', '筑坝三座\n挖渠四条', ['筑坝三座挖渠四条']]
])('lines that are %s', (_, typed, quotations) => {
  expect(among(typed)).toEqual(quotations)
})

test.each<[string, string[]]>([
  ['根据《规划》，“统筹土地管理”。', ['“统筹土地管理”']],
  ['“修桥铺路”“统筹土地管理”', ['“修桥铺路”', '“统筹土地管理”']],
  ['“修桥铺路”和“种草种树”', ['“修桥铺路”', '“种草种树”']],
  ['会议强调“统筹土地管理”', ['“统筹土地管理”']],
  ['“修桥”是大事', ['“修桥”']],
  ['推进“两河”健设', ['推进“两河”健设']],
  ['弘扬“两河”精神', ['弘扬“两河”精神']],
  ['保护小河要“修桥铺路”', ['保护小河要“修桥铺路”']],
  ['会议强调“筑坝挖渠”', ['会议强调“筑坝挖渠”']],
  ['规划提出"修桥铺路"，要求"种草种树"。', ['"修桥铺路"', '"种草种树"']],
  ['「修桥铺路」，『统筹土地管理』', ['「修桥铺路」', '『统筹土地管理』']],
  ['规划提出"修桥铺路"，要求「种草种树」。', ['"修桥铺路"', '「种草种树」']],
  ['推进"两河"建设', ['推进"两河"建设']],
  ['会议强调"统筹土地管理', ['会议强调"统筹土地管理']]
])('%s quotes %j', (typed, quotations) => {
  expect(among(typed)).toEqual(quotations)
})

test.each<[string, string[]]>([
  ['按照《规划》第九章，“小河的水要清又清。”', ['《规划》第九章“小河的水要清又清。”']],
  ['会议按照第九章第一节提出，“小河的水要清又清。”', ['第九章第一节“小河的水要清又清。”']],
  ['按照第九章，“小河的水要清又清。”（第八章）', ['“小河的水要清又清。”（第八章）']],
  ['“小河的水要清又清。”（第八章）；“大河的桥要宽又宽。”', ['“小河的水要清又清。”（第八章）', '“大河的桥要宽又宽。”']],
  ['第九章讲河。文中说，“小河的水要清又清。”', ['“小河的水要清又清。”']],
  ['按照第九章，“修桥铺路”', ['第九章“修桥铺路”']]
])('%s keeps the citation before it', (typed, quotations) => {
  expect(among(typed)).toEqual(quotations)
})

test('no character of what stands in quotation marks is lost, wherever the text ends', () => {
  const pieces = fc.constantFrom(
    '修桥铺路',
    '筑坝',
    '第九章，',
    '“修桥铺路”',
    '“推进‘两河’建设。”',
    '\n',
    '。',
    '”',
    '（第八章）',
    '和'
  )
  const inQuotes = (words: string) =>
    [...words.matchAll(/“([^“”]*)”/gu)].map(([, inside = '']) => bare(inside)).join('')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const typed = parts.join('')
      expect(inQuotes(among(typed).join(''))).toBe(inQuotes(typed.replace(/\n/g, '')))
    })
  )
})
