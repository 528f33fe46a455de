import { expect, test } from 'vitest'
import { findPartings } from './find-partings.ts'

const find = (typed: string, text: string) =>
  findPartings(typed, text)?.map(({ before, typed, text, after }) => `${before}[${typed}→${text}]${after}`)

test.each([
  ['保护小河，治理清溪。', []],
  ['保护大河，整治清溪。', ['保护[大→小]河，', '河，[整治→治理]清溪。']],
  ['保护小河，并治理溪。', ['保护小河，[并→]治理', '治理[→清]溪。']],
  ['保护小河，治理清水。', ['小河，治理清[水→溪]。']],
  // What the text has before and after is not missing.
  ['河，治理清', []],
  ['江河，治理清水', ['[江→保护小]河，治理清', '河，治理清[水→溪。]']]
])('%s', (typed, partings) => {
  expect(find(typed, '保护小河，治理清溪。')).toEqual(partings)
})

test('a number that differs is told whole', () => {
  expect(find('面积200平方公里', '面积120平方公里')).toEqual(['面积[200→120]平方公里'])
  expect(find('拨打119服务热线', '拨打110服务热线')).toEqual(['拨打[119→110]服务热线'])
  expect(find('使用022区号', '使用021区号')).toEqual(['使用[022→021]区号'])
})

test('what differs in too much is not told', () => {
  expect(find(`保护小河，${'造林'.repeat(40)}治理清溪。`, '保护小河，治理清溪。')).toBeUndefined()
  const words = Array.from({ length: 21 }, (_, at) => String.fromCodePoint(0x4e00 + 2 * at, 0x4e01 + 2 * at))
  expect(find(words.join('甲'), words.join('乙'))).toHaveLength(20)
  expect(find([...words, '丙丁'].join('甲'), [...words, '丙丁'].join('乙'))).toBeUndefined()
})
