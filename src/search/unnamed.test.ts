import { expect, test } from 'vitest'
import type { Place } from '../model/entries.ts'
import { findUnnamed } from './find-unnamed.ts'
import { unnamedIn } from './unnamed.ts'

const place = (id: string, code: string): Place => ({
  id,
  headword: id,
  kind: 'province',
  code,
  forms: [],
  parts: [],
  occurrences: []
})
const places = [place('浙江省', '330000'), place('江苏省', '320000'), place('杭州市', '330100')]
const divisions = [
  { name: '杭州', code: '330100' },
  { name: '绍兴', code: '330600' },
  { name: '宁波', code: '330200' },
  { name: '鼓楼', code: '320106' },
  { name: '鼓楼', code: '320302' },
  { name: '南通', code: '320600' },
  { name: '福州', code: '350100' }
]
const unnamed = unnamedIn(
  places,
  divisions,
  (place) => places.indexOf(place),
  (name) => name === '宁波'
)
const find = (phrase: string, ...segments: string[]) => findUnnamed(phrase, segments, { unnamed })

test('cities that have no page and that no text names are listed by province', () => {
  expect(unnamed).toEqual({ 0: '绍兴', 1: '鼓楼|南通' })
})

test('a name in a question, with its kind or without', () => {
  expect(find('绍兴')).toEqual({ name: '绍兴', provinces: [0] })
  expect(find('绍兴市')).toEqual({ name: '绍兴', provinces: [0] })
  expect(find('绍兴市看病', '绍兴', '市', '看病')).toEqual({ name: '绍兴', provinces: [0] })
  expect(find('杭州')).toBeUndefined()
})

test('words of the language are not cut', () => {
  expect(find('海南通道', '海南', '通道')).toBeUndefined()
})

test('a name within another is none', () => {
  expect(find('大绍兴', '大', '绍兴')).toBeUndefined()
  expect(find('绍兴岛', '绍兴', '岛')).toBeUndefined()
  expect(find('看绍兴岛', '看', '绍兴', '岛')).toBeUndefined()
  expect(find('绍兴的医保', '绍兴', '的', '医保')).toEqual({ name: '绍兴', provinces: [0] })
})
