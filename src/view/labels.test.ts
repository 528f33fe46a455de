import { expect, test } from 'vitest'
import { formatDate } from './labels.ts'

test.each([
  ['2019-12-01', '2019年12月1日'],
  ['2030-02', '2030年2月']
])('%s is %s', (date, written) => {
  expect(formatDate(date)).toBe(written)
})
