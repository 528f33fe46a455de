import { expect, test } from 'vitest'
import { contrastOf } from './contrast.ts'

// The values that checkers of contrast show for these pairs.
test.each([
  ['#000000', '#ffffff', 21],
  ['#FFFFFF', '#767676', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#00ff00', 6.26],
  ['#123456', '#123456', 1]
])('%s on %s has a contrast of %d', (one, other, expected) => {
  expect(contrastOf(one, other)).toBeCloseTo(expected, 2)
})
