import { expect, test } from 'vitest'
import { parseNumeral, toNumeral } from './numeral.ts'

test.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [9999, '九千九百九十九']
])('writes and reads %i as %s', (value, numeral) => {
  expect(toNumeral(value)).toBe(numeral)
  expect(parseNumeral(numeral)).toBe(value)
})

test.each([
  ['8', 8],
  ['0', 0],
  ['0012', 12],
  ['〇', 0],
  ['两', 2],
  ['一十二', 12],
  ['一百〇五', 105],
  ['两千', 2000]
])('reads %s, a way of writing that it does not use itself', (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value)
})

test.each([
  '',
  '百',
  '一二',
  '十十',
  '二〇一九',
  '一百五',
  '零一',
  '12345',
  '八 ',
  'VIII',
  '八章',
  '1.5',
  '-1',
  '第十'
])('refuses “%s”, which is not a numeral of a heading', (numeral) => {
  expect(parseNumeral(numeral)).toBeUndefined()
})

test.each([-1, 10_000, 1.5, NaN])('cannot write %d', (value) => {
  expect(() => toNumeral(value)).toThrow(
    new RangeError(`Expected a whole number from 0 to 9999, found ${String(value)}.`)
  )
})
