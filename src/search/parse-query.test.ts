import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

test.each<[string, string[], string[]]>([
  ['云桥 机场', ['云桥', '机场'], []],
  ['云桥　机场', ['云桥', '机场'], []],
  ['云桥 -机场', ['云桥'], ['机场']],
  ['云桥 －机场', ['云桥'], ['机场']],
  ['云桥 —机场', ['云桥'], ['机场']],
  ['—云桥 机场', ['—云桥', '机场'], []],
  ['云桥 ——机场', ['云桥', '——机场'], []],
  ['"云桥 机场" 望海', ['"云桥 机场"', '望海'], []],
  ['“引进来” 和', ['“引进来”', '和'], []],
  ['“云桥 机场” 望海', ['“云桥 机场”', '望海'], []],
  ['「云桥 机场」 望海', ['「云桥 机场」', '望海'], []],
  ['-"云桥 机场"', [], ['"云桥 机场"']],
  ['16-1 -', ['16-1', '-'], []],
  ['"云桥 机场', ['"云桥', '机场'], []],
  ['  ', [], []]
])('%s', (typed, phrases, exclusions) => {
  expect(parseQuery(typed)).toEqual({ phrases, exclusions })
})

test('loses nothing that is typed but white space and the sign of exclusion', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('虹', ' ', '　', '"', '“', '”', '-', '。', '\ud842'), maxLength: 30 }),
      (typed) => {
        const { phrases, exclusions } = parseQuery(typed)
        const kept = [...phrases, ...exclusions].join('').replaceAll(/[\s-]/gu, '')
        expect([...kept].sort()).toEqual([...typed.replaceAll(/[\s-]/gu, '')].sort())
      }
    )
  )
})
