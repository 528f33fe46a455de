import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Literals with hyphens that are not a ruleId, in files that say one. */
const otherWords = ['running-title', 'utf-8']

const documented = [...readFileSync('docs/messages.md', 'utf8').matchAll(/^\| `([a-z\d-]+)` \|/gm)].map(([, id]) => id)

const emitted = globSync(['src/{read,annotate,check,integration}/*.ts', 'scripts/check-site.ts'], {
  exclude: ['**/*.test.ts']
})
  .map((path) => readFileSync(path, 'utf8').replaceAll(/^import .*$/gm, ''))
  .filter((code) => /\b(?:fault|hint)\(/.test(code))
  .flatMap((code) => [...code.matchAll(/'([a-z\d]+(?:-[a-z\d]+)+)'/g)].map(([, id]) => id))
  .filter((id) => id !== undefined && !otherWords.includes(id))

test('every ruleId in the code has a row in docs/messages.md', () => {
  expect(emitted).not.toEqual([])
  expect(emitted.filter((id) => !documented.includes(id))).toEqual([])
})

test('every row of docs/messages.md has its ruleId in the code', () => {
  expect(documented.filter((id) => !emitted.includes(id))).toEqual([])
})

test('no ruleId has two rows', () => {
  expect(documented).toHaveLength(new Set(documented).size)
})
