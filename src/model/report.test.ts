import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { fault, hasFaults, hint } from './report.ts'

const fileWith = (report: typeof fault) => {
  const file = new VFile({ path: 'a.yaml' })
  report(file, { rule: 'id-lost', en: 'Expected it, found it nowhere.', zh: '没有找到。' }, { line: 2, column: 3 })
  return file
}

test.each([
  ['a fault stops the build', fault, true],
  ['a hint does not', hint, false]
])('%s', (_, report, isFault) => {
  const file = fileWith(report)
  expect(hasFaults([new VFile(), file])).toBe(isFault)
  expect(file.messages.map((message) => [String(message), message.ruleId, message.note])).toEqual([
    ['a.yaml:2:3: Expected it, found it nowhere.', 'id-lost', '没有找到。']
  ])
})
