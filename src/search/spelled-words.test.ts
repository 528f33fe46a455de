import { expect, test } from 'vitest'
import { spelledWords } from './spelled-words.ts'

const entries = [
  { headword: '异地养老', forms: ['异地养老'], pinyin: 'yi di yang lao' },
  { headword: '养老金', forms: ['养老金'], pinyin: 'yang lao jin' },
  { headword: '绿洲', forms: ['绿洲', '沙中岛'], pinyin: 'lv zhou|sha zhong dao' },
  { headword: '5G', forms: ['5G'], pinyin: 'wu ji' }
]

test.each([
  ['yanglao', ['养老']],
  ['yangl', ['养老']],
  ['yanglaoj', ['养老金']],
  ['luzhou', ['绿洲']],
  ['lvzhou', ['绿洲']],
  ['zhongdao', ['中岛']],
  ['yang', []],
  ['anglao', []],
  ['yanglaoyi', []],
  ['', []]
])('%s stands for %j', (typed, words) => {
  expect([...spelledWords(typed, entries)]).toEqual(words)
})
