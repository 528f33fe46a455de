import { expect, test } from 'vitest'
import { isShortFor } from './short-name.ts'

test.each([
  ['高新区', '高新技术产业开发区', true],
  ['自贸试验区', '自由贸易试验区', true],
  ['自贸区', '自由贸易区', true],
  ['自贸区', '自由贸易试验田', false],
  ['贸易区', '自由贸易试验区', false],
  ['区贸自', '自由贸易试验区', false],
  ['小河区', '小河新区', false],
  ['小区', '小河流域保护区', false],
  ['a.*', 'abcdefg', false],
  ['', '小河', false]
])('%s for %s: %s', (name, full, isShort) => {
  expect(isShortFor(name, full)).toBe(isShort)
})
