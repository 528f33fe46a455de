import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { tinyCorrections, tinyRow, tinySeeds, type TinySeeds } from '../../tests/tiny-plan.ts'
import { checkPublished } from './check-published.ts'
import { readPlan } from '../read/read-plan.ts'

function rulesBroken(before: TinySeeds, after: TinySeeds): (string | undefined)[] {
  const [published, plan] = [before, after].map((seeds) => readPlan(tinySeeds(seeds)))
  if (!published || !plan) throw new Error('Expected good seeds, found faults.')
  const file = new VFile()
  checkPublished(published, plan, file)
  return file.messages.map(({ ruleId }) => ruleId)
}

const source = (text: string) => `第一章 总则\n\n${text}\n`
const corrected = (corr: string, more?: string) => ({
  source: source('保互小河。'),
  corrections: tinyCorrections(tinyRow(3, '保互', corr, more))
})

test('has nothing to say of a text that has not changed', () => {
  expect(rulesBroken({}, {})).toEqual([])
})

test('lets a correction change a text, another reading of it, and its doubt', () => {
  expect(rulesBroken(corrected('保护'), corrected('守护'))).toEqual([])
  expect(rulesBroken(corrected('保护'), corrected('保护', 'kind: garbled, certainty: doubtful, source: w'))).toEqual([])
})

test('lets a mark be widened, but no word change', () => {
  expect(rulesBroken({ source: source('保护a,b河。') }, { source: source('保护,小河。') })).toEqual([])
  expect(rulesBroken({ source: source('保护,小河。') }, { source: source('保护,大河。') })).toEqual(['text-changed'])
})
