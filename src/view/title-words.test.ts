import { expect, test } from 'vitest'
import { titleWords } from './title-words.ts'

/** A dictionary: the words of the title are parted by a stroke. */
const cut = (words: string) => [words.replaceAll('|', ''), () => words.split('|')] as const

test('a line ends between words', () => {
  expect(titleWords('区域一体化发展')).toEqual(['区域', '一体化', '发展'])
  expect(titleWords(...cut('功能|自检'))).toEqual(['功能', '自检'])
})

test('a name is not parted, where the dictionary does not have it', () => {
  expect(titleWords(...cut('云|桥|开放|枢纽'), new Set(['云桥']))).toEqual(['云桥', '开放', '枢纽'])
  expect(titleWords(...cut('建设|照|影湖|规划'), new Set(['照影湖']))).toEqual(['建设', '照影湖', '规划'])
})

test('characters that do not form words are kept together', () => {
  expect(titleWords(...cut('标准|互|认'))).toEqual(['标准', '互认'])
  expect(titleWords(...cut('产业|和|技术'))).toEqual(['产业', '和', '技术'])
})

test('marks stay with the words that they enclose or follow', () => {
  expect(titleWords(...cut('中国|（|宁波|）|“|16|+|1|”|合作'))).toEqual(['中国', '（宁波）', '“16', '+', '1”', '合作'])
  expect(titleWords(...cut('规划|、|计划|。'))).toEqual(['规划、', '计划。'])
})

test('what is longer than a line in large print may be parted', () => {
  expect(titleWords(...cut('大小河沿岸各县一体化'))).not.toContain('大小河沿岸各县一体化')
})

test('nothing has no words', () => {
  expect(titleWords('')).toEqual([])
})
