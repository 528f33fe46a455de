import { expect, test } from 'vitest'
import { withoutNumbers } from './without-numbers.ts'

const texts = ['保护小河两岸。', '修桥三座，铺路十里。', '20 年以后再看。']

test.each([
  ['2 修桥三座，铺路十里。', '修桥三座，铺路十里。'],
  ['1　保护小河两岸。\n2. 修桥三座。', '保护小河两岸。\n修桥三座。'],
  ['２　修桥三座', '修桥三座'],
  ['20 年以后再看。', '20 年以后再看。'],
  ['3 座桥和路。', '3 座桥和路。'],
  ['修桥\n3 铺路十里', '修桥\n3 铺路十里'],
  ['', '']
])('%j is %j', (typed, words) => {
  expect(withoutNumbers(typed, texts)).toBe(words)
})
