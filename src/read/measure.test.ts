import { expect, test } from 'vitest'
import { createFindMeasure, findMeasure } from './measure.ts'

test.each([
  ['打造小河枢纽。推动小河深度融合。', '打造小河枢纽。'],
  ['建立“1+N”体系。编制方案。', '建立“1+N”体系。'],
  ['治河。后文', '治河。'],
  [`${'长'.repeat(24)}。后文`, `${'长'.repeat(24)}。`],
  [`${'𠮷'.repeat(24)}。后文`, `${'𠮷'.repeat(24)}。`]
])('finds the measure of “%s”', (text, measure) => {
  expect(findMeasure(text)).toBe(measure)
})

test.each([
  ['保护小河。', 'nothing follows'],
  ['推进保护，加强治理。后文', 'it has inner punctuation'],
  ['治。后文', 'it is one character'],
  [`${'长'.repeat(25)}。后文`, 'it is long'],
  ['保护小河', 'it does not end'],
  ['', 'there is nothing']
])('finds none in “%s”: %s', (text) => {
  expect(findMeasure(text)).toBeUndefined()
})

test.each([
  ['提升基础设施水平', '修好东渠。'],
  ['发展基础', undefined]
])('below %s the measure is %s', (unit, measure) => {
  expect(createFindMeasure('甲县水利规划')('修好东渠。今年动工。', [unit])).toBe(measure)
})
