import { expect, test } from 'vitest'
import { sayCounted } from './counted.ts'

const whole = { title: '海港规划' }
const partial = { title: '小河规划', lacks: '前言。' }

test('says what is not counted, of the plans that lack something', () => {
  expect(sayCounted([whole])).toBeUndefined()
  expect(sayCounted([partial])).toBe('只算本站有的部分，缺：前言。')
  expect(sayCounted([whole, partial])).toBe('只算本站有的部分，《小河规划》缺：前言。')
  expect(sayCounted([partial, whole, partial])).toBe('只算本站有的部分：有2份文件不全。')
})
