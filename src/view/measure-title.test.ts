import { expect, test } from 'vitest'
import { titleOfMeasure } from './measure-title.ts'

test.each([
  ['修好东渠。', '修好东渠'],
  ['（一）修好东渠。', '修好东渠'],
  ['1. 修好东渠。', '修好东渠']
])('a list calls “%s” %s', (measure, title) => {
  expect(titleOfMeasure(measure)).toBe(title)
})
