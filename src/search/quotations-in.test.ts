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
