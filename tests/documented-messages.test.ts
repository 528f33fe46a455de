import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentRules, seedRules } from '../src/model/messages/say.ts'
import { pageRules } from '../src/model/report.ts'

test('docs/messages.md has a row for each rule, in the order of the code', () => {
  const documented = [...readFileSync('docs/messages.md', 'utf8').matchAll(/^\| `([a-z\d-]+)` \|/gm)].map(
    ([, id]) => id
  )
  expect(documented).toEqual([...seedRules, ...documentRules, ...pageRules])
})
