import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentRules, seedRules } from '../src/model/messages/say.ts'
import { pageRules } from '../src/model/report.ts'

const rows = [...readFileSync('docs/messages.md', 'utf8').matchAll(/^\| `([a-z\d-]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, rule = '', when = '', remedy = '']) => ({ rule, when, remedy })
)

test('docs/messages.md has a row for each rule, in the order of the code', () => {
  expect(rows.map(({ rule }) => rule)).toEqual([...seedRules, ...documentRules, ...pageRules])
})

test('it explains what editors meet in both languages', () => {
  const met: readonly string[] = [...seedRules, ...documentRules]
  const inBoth = /[a-z].*<br>.*\p{Script=Han}/u
  const lacking = rows.filter(
    ({ rule, when, remedy }) => met.includes(rule) && ![when, remedy].every((cell) => inBoth.test(cell))
  )
  expect(lacking).toEqual([])
})
