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
  { name: '福州', code: '350100' },
  { name: '鼓楼', code: '350102' },
  { name: '海南', code: '460000' }
]
const named = unnamedIn(
  places,
  divisions,
  (place) => places.indexOf(place),
  (name) => name === '宁波'
)
const find = (phrase: string, ...segments: string[]) => findUnnamed(phrase, segments, named, ['医保'])

test('cities that have no page and that no text names are listed by province, and those elsewhere', () => {
  expect(named).toEqual({ unnamed: { 0: '绍兴', 1: '鼓楼|南通' }, elsewhere: '福州|鼓楼|海南' })
})

test('a name in a question, with its kind or without', () => {
  expect(find('绍兴')).toEqual({ name: '绍兴', typed: '绍兴', provinces: [0] })
  expect(find('绍兴市')).toEqual({ name: '绍兴', typed: '绍兴市', provinces: [0] })
  expect(find('绍兴市看病', '绍兴', '市', '看病')).toEqual({ name: '绍兴', typed: '绍兴市', provinces: [0] })
  expect(find('鼓楼')).toEqual({ name: '鼓楼', typed: '鼓楼', provinces: [1] })
  expect(find('杭州')).toBeUndefined()
})

test('words of the language are not cut', () => {
  expect(find('河南通道', '河南', '通道')).toBeUndefined()
})

test('a word that the language cuts is beside a name as any other word is', () => {
  expect(find('绍兴医保', '绍', '兴', '医', '保')?.name).toBe('绍兴')
  expect(find('绍兴医院', '绍', '兴', '医', '院')).toBeUndefined()
})

test('a name within another is none', () => {
  expect(find('大绍兴', '大', '绍兴')).toBeUndefined()
  expect(find('绍兴岛', '绍兴', '岛')).toBeUndefined()
  expect(find('看绍兴岛', '看', '绍兴', '岛')).toBeUndefined()
  expect(find('绍兴的医保', '绍兴', '的', '医保')).toEqual({ name: '绍兴', typed: '绍兴', provinces: [0] })
})

test('of a place elsewhere no province is told', () => {
  expect(find('福州人', '福州', '人')).toBeUndefined()
  expect(find('福州医保', '福州', '医保')).toEqual({ name: '福州', typed: '福州', provinces: [] })
  expect(find('海南省')).toEqual({ name: '海南', typed: '海南省', provinces: [] })
})
