import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { fault, hasFaults, hint } from './report.ts'

const fileWith = (say: typeof fault) => {
  const file = new VFile({ path: 'a.yaml' })
  say(file, 'id-lost', 'Expected it, found it nowhere.', { line: 2, column: 3 })
  return file
}

test.each([
  ['a fault stops the build', fault, true],
  ['a hint does not', hint, false]
])('%s', (_, say, isFault) => {
  const file = fileWith(say)
  expect(hasFaults([new VFile(), file])).toBe(isFault)
  expect(file.messages.map((message) => [String(message), message.ruleId])).toEqual([
    ['a.yaml:2:3: Expected it, found it nowhere.', 'id-lost']
  ])
})
