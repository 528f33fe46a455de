import { expect, test } from 'vitest'
import { findLevel, numberOfItem } from './level.ts'

test.each([
  ['（一）总体要求。保护小河。', 1],
  ['（十二）保障', 1],
  ['1.疏浚航道。', 2],
  ['12、修桥', 2],
  ['（3）渡船', 3],
  ['（12）渡船', 3],
  ['④渡口', 4],
  ['1.5米宽的桥', undefined],
  ['2030年', undefined],
  ['（小河）两岸', undefined],
  ['第一，保护', undefined],
  ['见（一）', undefined],
  ['桥1.', undefined],
  ['见（3）', undefined],
  ['见④', undefined],
  ['', undefined]
])('%s stands at level %s', (text, level) => {
  expect(findLevel(text)).toBe(level)
})

test.each([
  ['（十二）修桥。', '（十二）'],
  ['1. 修桥。', '1. '],
  ['（3）　修桥。', '（3）　'],
  ['④渡口', '④'],
  ['1.5米宽的桥', ''],
  [' 修桥', '']
])('%s begins with the number “%s”', (text, number) => {
  expect(numberOfItem(text)).toBe(number)
})
