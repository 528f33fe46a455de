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
  ['加强基层基础工作', '修好东渠。'],
  ['发展基础', undefined]
])('below %s the measure is %s', (unit, measure) => {
  expect(createFindMeasure('甲县水利规划')('修好东渠。今年动工。', [unit])).toBe(measure)
})

test.each([
  ['（一）修好东渠。今年动工。', '（一）修好东渠。'],
  ['（十二）进一步加强渠道管护。今年动工。', '（十二）进一步加强渠道管护。'],
  ['1. 建设“一渠一站”。今年动工。', '1. 建设“一渠一站”。'],
  ['（2）巩固和完善管护制度。今年动工。', '（2）巩固和完善管护制度。'],
  ['③发展节水农业。今年动工。', '③发展节水农业。'],
  [`（一）建设${'长'.repeat(22)}。后文`, `（一）建设${'长'.repeat(22)}。`]
])('the number of an item belongs to the measure of “%s”', (text, measure) => {
  expect(createFindMeasure('甲县水利规划')(text, ['主要任务'])).toBe(measure)
})

test.each([
  ['（一）指导思想。按照县里的安排办事。', 'it has a name'],
  ['（一）灌溉质量。灌溉是水渠的用处。', 'it has a name'],
  ['（三）持续发展。人才是根本。', 'its verb has no object'],
  ['（二）发展目标。到2030年全部修好。', 'it has a name with a verb in it'],
  ['1. 保障措施。各村各管一段。', 'it has a name with a verb in it'],
  ['1.水渠每年清理一次。逾期不补。', 'it does not begin with a verb'],
  ['（一）修好东渠，再修西渠。今年动工。', 'it has inner punctuation'],
  ['（一）修好东渠。', 'nothing follows'],
  ['（一）坚持先难后易。先修东渠。', 'it is a principle']
])('finds no measure in the item “%s”: %s', (text) => {
  expect(createFindMeasure('甲县水利规划')(text, ['主要任务'])).toBeUndefined()
})

test('an item of a report names no measure', () => {
  expect(createFindMeasure('甲县政府工作报告')('（一）修好东渠。今年动工。', ['主要工作'])).toBeUndefined()
})
