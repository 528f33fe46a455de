import { expect, test } from 'vitest'
import { toCell } from './cell.ts'

test.each(['=1+1', '+1', '-1', '@a', '\t=1', '=HYPERLINK("https://example.org")', '-经贸', '=\n1'])(
  '%s could run, and does not',
  (text) => {
    expect(toCell(text)).toBe(`'${text}`)
  }
)

test.each(['+1”经贸合作机制', '-经贸。', '16+1', '小河', ''])('%s stays as it is', (text) => {
  expect(toCell(text)).toBe(text)
})
