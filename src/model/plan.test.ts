import { expect, test } from 'vitest'
import { tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { correctionsOf } from './plan.ts'

test('corrections outside the paragraphs come first, then those in them', () => {
  const plan = readPlan(
    tinySeeds({
      source: '第一章 总责\n\n保互小河。\n',
      corrections: tinyCorrections(tinyRow(3, '保互', '保护'), tinyRow(1, '总责', '总则'))
    })
  )
  expect(plan && correctionsOf(plan).map(({ corr }) => corr)).toEqual(['总则', '保护'])
})
