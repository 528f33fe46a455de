import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { writtenAs } from './written-as.ts'

const place = (id: `place:${string}`, headword: string, ...forms: string[]) => ({
  entry: id,
  headword,
  forms,
  pinyin: '',
  text: ''
})
const entries = [
  place('place:jiangdong', '江东省', '江东'),
  place('place:jiuan', '旧安市', '旧安', '旧安市'),
  place('place:qiaoxi', '桥西区', '桥西'),
  place('place:hekou', '河口县')
]
const text = '江东的旧安和旧安、桥西'
const countOf = (phrase: string) => text.split(phrase).length - 1
const written = (phrase: string) => {
  const found = writtenAs(phrase, entries, { parents: { 1: 0, 2: 1, 3: 0 } }, createFold(new Map()), countOf)
  return found && [found.name, ...found.names.map(({ query, occurrences }) => `${query} ${occurrences}`)]
}

test('a name that the text does not have is told as the text writes it', () => {
  expect(written('旧安市')).toEqual(['旧安市', '旧安 2'])
  expect(written('桥西区')).toEqual(['桥西区', '桥西 1'])
  expect(written('旧安')).toBeUndefined()
  expect(written('河口县')).toBeUndefined()
  expect(written('小河')).toBeUndefined()
})

test('names of the places that it lies in may stand before it', () => {
  expect(written('江东旧安市')).toEqual(['旧安市', '旧安 2'])
  expect(written('江东省旧安市桥西区')).toEqual(['桥西区', '桥西 1'])
  expect(written('江东桥西')).toEqual(['桥西', '桥西 1'])
  expect(written('桥西旧安市')).toBeUndefined()
  expect(written('大江东旧安市')).toBeUndefined()
})
