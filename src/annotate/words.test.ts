import { expect, test } from 'vitest'
import { campusAt, createCuts, institutionAt, type Words } from './words.ts'

/** Words are parted by strokes; the mark is in brackets. */
function cutBy(given: string, isName = false): string | undefined {
  const words = given.replaceAll(/[[\]]/g, '').split('|')
  const marked = given.replaceAll('|', '')
  const start = marked.indexOf('[')
  return createCuts(words).cutBy(start, marked.indexOf(']') - 1, isName)
}

test('a mark of whole words cuts none', () => {
  expect(cutBy('加强|[污染源]|治理')).toBeUndefined()
  expect(cutBy('[高新|技术]|企业')).toBeUndefined()
})

test('a mark may not leave a single character of a word', () => {
  expect(cutBy('土壤|[污染|源]头')).toBe('源头')
  expect(cutBy('海[上|海]南')).toBe('海上')
  expect(cutBy('第[一线]|干部')).toBe('第一线')
})

test('a mark may take one part of a compound', () => {
  expect(cutBy('科技[成果|转化]')).toBeUndefined()
})

test('a name is not cut out of the name of something else', () => {
  expect(cutBy('[浙江]大学', true)).toBe('浙江大学')
  expect(cutBy('[土地]出让')).toBeUndefined()
})

test('a bay is not the place at it', () => {
  expect(cutBy('[崖州]|湾|科技城', true)).toBe('崖州湾')
  expect(cutBy('[南通]|江海|联运', true)).toBeUndefined()
})

test('a park or the main stream is not the place', () => {
  expect(cutBy('[武夷山]|国家|公园', true)).toBe('武夷山国家公园')
  expect(cutBy('[红河]|干流', true)).toBe('红河干流')
})

test('offsets are UTF-16 code units', () => {
  expect(createCuts(['𠮷', '小河']).isOne(2, 4)).toBe(true)
  expect(createCuts(['𠮷小', '河']).isOne(2, 4)).toBe(false)
})

test('河北省委 is of 河北省', () => {
  expect(cutBy('[河北省]委|会议', true)).toBeUndefined()
})

/** Words are parted by strokes, a word that is no noun ends with an exclamation mark; the place is the first. */
function institutionIn(given: string): string | undefined {
  const [place = '', ...others] = given.split('|')
  const tagged = others.map((word) => ({ word: word.replace('!', ''), tag: word.endsWith('!') ? 'v' : 'n' }))
  const words: Words = { cut: () => [], tag: () => tagged }
  return institutionAt(words, place + tagged.map(({ word }) => word).join(''), 0, place.length)
}

test.each([
  ['海南|师范大学|校区', '海南师范大学'],
  ['海南|热带|海洋|学院', '海南热带海洋学院'],
  ['海南|控股|跻身', '海南控股'],
  ['海南|建设!|大学', undefined],
  ['海南|一流大学', undefined],
  ['海南|银行业|协会', undefined],
  ['海南省|农业|集团', undefined],
  ['海南|加快!|发展', undefined]
])('%s begins the name of an institution: %s', (given, institution) => {
  expect(institutionIn(given)).toBe(institution)
})

test('a campus is not the place, nor is a hospital of a university', () => {
  const at = (text: string, place: string) => campusAt(text, text.indexOf(place), text.indexOf(place) + place.length)
  expect(at('哈尔滨工业大学（深圳）', '深圳')).toBe('大学（深圳）')
  expect(at('复旦大学附属中山医院', '中山')).toBe('附属中山')
  expect(at('建设（深圳）', '深圳')).toBeUndefined()
})
