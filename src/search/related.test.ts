import { expect, test } from 'vitest'
import { cutWords, rankRelated } from './related.ts'

const texts = ['鼓励老人异地养老', '医保异地结算', '外国人来华工作许可和人才签证', '5g网络', '河岸']

test.each<[string, string[]]>([
  ['老人看病异地报销', ['老人', '异地']],
  ['外国人签证', ['外国人', '签证']],
  ['异地养老异地', ['异地养老', '异地']],
  ['异地和异地', ['异地']],
  ['养老人才', ['养老', '人才']],
  ['5g网络费', ['5g网络']],
  ['15g', []],
  ['rencai', []],
  ['买房', []],
  ['河', []],
  ['', []]
])('%s has the words %j', (phrase, words) => {
  expect(cutWords(phrase, texts)).toEqual(words)
})

const paragraphs = texts.map((text, index) => ({ plan: 'a', id: `chp_1__intro__p_${index + 1}`, text, entries: [] }))
const rank = (words: string[], scores?: ReadonlyMap<string, number>) =>
  rankRelated(words, paragraphs, texts, scores).map(({ paragraph, words }) => [paragraph.id.slice(-1), ...words])

test('paragraphs with more, rarer and longer words come first', () => {
  expect(rank(['老人', '异地'])).toEqual([
    ['1', '老人', '异地'],
    ['2', '异地']
  ])
  expect(rank(['异地', '外国人'])).toEqual([
    ['3', '外国人'],
    ['1', '异地'],
    ['2', '异地']
  ])
  expect(rank(['山'])).toEqual([])
})

test('another engine ranks those that it knows and that have a word', () => {
  const scores = new Map([
    ['a/chp_1__intro__p_2', 2],
    ['a/chp_1__intro__p_1', 1],
    ['a/chp_1__intro__p_5', 9]
  ])
  expect(rank(['老人', '异地'], scores)).toEqual([
    ['2', '异地'],
    ['1', '老人', '异地']
  ])
})
