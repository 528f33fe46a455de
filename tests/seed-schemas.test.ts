/** The schemas in seeds/schemas/ take every seed, and nothing else. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultsBySchema } from './seed-faults.ts'

const seeds = globSync('seeds/**/*.yaml')

test.each(seeds)('%s names its schema in the first line, and keeps to it', (path) => {
  expect(readFileSync(path, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\S+\n/)
  expect(faultsBySchema(path)).toEqual([])
})

test.each(seeds)('%s may not have another field, nor lack one', (path) => {
  const text = readFileSync(path, 'utf8')
  const [field = ''] = /^[ {-]*(?:title|id|form|said|chapter|question|witnesses):/m.exec(text) ?? []
  const [fault, ...others] = faultsBySchema(path, text.replace(field, field.replace(/\w+:/, 'colour:')))
  expect(fault).toMatch(/must have required property '(?:title|id|form|said|chapter|question|witnesses)'$/)
  expect(others).toEqual([expect.stringMatching(/must NOT have additional properties$/)])
})

test.each([
  ['gazetteer', 'kind: country', 'kind: brook', /^\/0\/kind must be equal to one of the allowed values$/],
  ['gazetteer', /code: '\d+'/, 'code: 31', /code must be string$/],
  [
    'glossary',
    /definition: .*/,
    `definition: ${'长'.repeat(161)}`,
    /definition must NOT have more than 160 characters$/
  ],
  ['everyday-words', /said: \S+,/, 'said: 病,', /said must NOT have fewer than 2 characters$/],
  ['exceptions', /entry: place:\S+/, 'entry: somewhere', /entry must match pattern/]
])('of %s %s made %s is a fault', (seed, good, bad, fault) => {
  const path = `seeds/${seed}.yaml`
  expect(faultsBySchema(path, readFileSync(path, 'utf8').replace(good, bad))).toEqual([expect.stringMatching(fault)])
})
