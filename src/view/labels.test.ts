import { expect, test } from 'vitest'
import { formatDate, sayBytes } from './labels.ts'

test.each([
  ['2019-12-01', '2019年12月1日'],
  ['2030-02', '2030年2月']
])('%s is %s', (date, written) => {
  expect(formatDate(date)).toBe(written)
})

test.each([
  [1, '1 KB'],
  [1025, '2 KB'],
  [2.06 * 1024 * 1024, '2.1 MB']
])('%d bytes are %s', (size, words) => {
  expect(sayBytes(size)).toBe(words)
})
