import fc from 'fast-check'
import { parse, parseDocument, stringify } from 'yaml'
import { expect, test } from 'vitest'
import { addEntry, type EntryPlace } from './add-entry.ts'

const row = { line: 3, sic: '小河', corr: '大河' }

test.each<[what: string, text: string, place: EntryPlace, expected: string]>([
  [
    'after the last of a list of blocks, with what stands below',
    'a: 1\nrows:\n  # first\n  - line: 1 # one\n    sic: 甲\n# end\n',
    { path: ['rows'] },
    'a: 1\nrows:\n  # first\n  - line: 1 # one\n    sic: 甲\n  - line: 3\n    sic: 小河\n    corr: 大河\n# end\n'
  ],
  [
    'with a blank line, where the others have one',
    'rows:\n  - line: 1\n\n  - line: 2\n',
    { path: ['rows'] },
    'rows:\n  - line: 1\n\n  - line: 2\n\n  - line: 3\n    sic: 小河\n    corr: 大河\n'
  ],
  [
    'before another row',
    'rows:\n  - line: 1\n\n  - line: 4\n',
    { path: ['rows'], before: 1 },
    'rows:\n  - line: 1\n\n  - line: 3\n    sic: 小河\n    corr: 大河\n\n  - line: 4\n'
  ],
  [
    'in one line, where the others are',
    '- { line: 1 }\n- { line: 2 }',
    { path: [] },
    '- { line: 1 }\n- { line: 2 }\n- { line: 3, sic: 小河, corr: 大河 }\n'
  ],
  [
    'in the place of empty brackets',
    'rows: [] # none\nb: 2\n',
    { path: ['rows'] },
    'rows: # none\n  - line: 3\n    sic: 小河\n    corr: 大河\nb: 2\n'
  ],
  ['in a file of empty brackets', '# head\n[]\n', { path: [] }, '# head\n- line: 3\n  sic: 小河\n  corr: 大河\n'],
  [
    'in brackets',
    'rows: [{ line: 1 }]\n',
    { path: ['rows'] },
    'rows: [{ line: 1 }, {line: 3, sic: 小河, corr: 大河}]\n'
  ],
  [
    'after a text over several lines, with Windows line ends',
    'rows:\r\n  - sic: |-\r\n      甲\r\n\r\n      乙\r\n',
    { path: ['rows'] },
    'rows:\r\n  - sic: |-\r\n      甲\r\n\r\n      乙\r\n  - line: 3\r\n    sic: 小河\r\n    corr: 大河\r\n'
  ],
  [
    'under a name in a record',
    'all:\n  a: { x: 1 }\nrows: []\n',
    { path: ['all'], key: 'b' },
    'all:\n  a: { x: 1 }\n  b:\n    line: 3\n    sic: 小河\n    corr: 大河\nrows: []\n'
  ],
  [
    'under a name in an empty record',
    'all: {}\nrows: []\n',
    { path: ['all'], key: 'b' },
    'all:\n  b:\n    line: 3\n    sic: 小河\n    corr: 大河\nrows: []\n'
  ]
])('%s', (_, text, place, expected) => {
  expect(addEntry(text, row, place)).toBe(expected)
})

test.each([':\n小', '?\n河', '-\n大河'])('a text that begins like YAML, %j, is quoted between brackets', (sic) => {
  for (const text of ['- { line: 1 }\n', '[{ line: 1 }]\n'])
    expect(parse(addEntry(text, { line: 3, sic }, { path: [] }) ?? '')).toEqual([{ line: 1 }, { line: 3, sic }])
})

test('nothing is added where there is no list', () => {
  expect(addEntry('rows: 1\n', row, { path: ['rows'] })).toBeUndefined()
  expect(addEntry('rows: [\n', row, { path: ['rows'] })).toBeUndefined()
})

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'小河保护，, :#-"\'{}[]&*!|>%@`\n\r\t 　1') }),
  fc.constantFrom('310000', 'true', '~', '2026-12-01', '', '- a', 'a: b', '外国人\n\n来华', '\r\n')
)
const aRow = fc.record({ line: fc.nat(99), sic: words, corr: words }, { requiredKeys: ['line'] })
const comments = fc.constantFrom('', '# 说明\n', '\n', '\n# 一\n# 二\n')

test('the row reads as it was meant, and all others stay to the byte', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(comments, aRow, fc.boolean()), { minLength: 1, maxLength: 5 }),
      aRow,
      fc.option(fc.nat(4), { nil: undefined }),
      fc.boolean(),
      comments,
      (others, added, wanted, isWindows, tail) => {
        const before = wanted === undefined || wanted >= others.length ? undefined : wanted
        const blocks = others.map(([comment, value, isFlow]) => {
          const text = stringify([value], { lineWidth: 0, collectionStyle: isFlow ? 'flow' : 'any' })
          const lines = isFlow ? `- ${text.trim().slice(1, -1).trim()}\n` : text
          return comment + lines
        })
        const plain = `${blocks.join('')}${tail}`
        const text = isWindows ? plain.replaceAll('\n', '\r\n') : plain
        fc.pre(parseDocument(text).errors.length === 0)
        const result = addEntry(text, added, { path: [], before })
        if (result === undefined) throw new Error('Expected the row to be added.')
        const at = before ?? others.length
        expect(parse(result)).toEqual((parse(text) as unknown[]).toSpliced(at, 0, added))
        const [head, rest] = common(text, result)
        expect(head + rest).toBe(text.length)
      }
    )
  )
})

/** How much two texts have in common at their beginnings and, of what is left, at their ends. */
function common(a: string, b: string): [head: number, rest: number] {
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let rest = 0
  while (rest < a.length - head && a.at(-1 - rest) === b.at(-1 - rest)) rest++
  return [head, rest]
}
