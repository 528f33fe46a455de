import { expect, test } from 'vitest'
import { cutWords, fillScores, rankRelated, scoreWords, type Scores } from './related.ts'

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

test('what only stands there cuts no word of the language', () => {
  const segments = ['吴江', '嘉山', '异地']
  expect(cutWords('吴江嘉山异地', ['江嘉一带', '异地'])).toEqual(['江嘉', '异地'])
  expect(cutWords('吴江嘉山异地', ['江嘉一带', '异地'], new Set(), segments)).toEqual(['异地'])
  expect(cutWords('吴江嘉山异地', [], new Set(['江嘉']), segments)).toEqual(['江嘉'])
})

test('what the language has no word for is not cut', () => {
  const segments = ['国家', '发', '改', '委']
  expect(cutWords('国家发改委', ['国家改委托'])).toEqual(['国家', '改委'])
  expect(cutWords('国家发改委', ['国家改委托'], new Set(), segments)).toEqual(['国家'])
  expect(cutWords('国家发改委', ['国家的发改委'], new Set(), segments)).toEqual(['国家', '发改委'])
  expect(cutWords('国家发改委', [], new Set(['改委']), segments)).toEqual(['改委'])
})

test('no word begins or ends with what joins words', () => {
  expect(cutWords('养老在哪里', ['养老在家', '在线'], new Set(), ['养老', '在', '哪里'])).toEqual(['养老'])
  expect(cutWords('在线养老', ['养老', '在线'], new Set(), ['在线', '养老'])).toEqual(['在线', '养老'])
  expect(cutWords('能在河岸养老', ['在河岸的'])).toEqual(['河岸'])
  expect(cutWords('河岸的路', ['在河岸的'])).toEqual(['河岸'])
  expect(cutWords('目的', ['目的'])).toEqual(['目的'])
})

const paragraphs = texts.map((text, index) => ({ plan: 'a', id: `chp_1__intro__p_${index + 1}`, text, entries: [] }))
const asWord = (word: string) => ({ word, meanings: [{ word, kind: 'asked' as const, weight: 1 }] })
const rank = (words: string[], scores: Scores = scoreWords(words, paragraphs, texts)) =>
  rankRelated(words.map(asWord), paragraphs, texts, scores).map(({ paragraph, words }) => [
    paragraph.id.slice(-1),
    ...words
  ])

test('paragraphs with more, rarer and longer words come first', () => {
  expect(rank(['老人', '异地'])).toEqual([
    ['1', '老人', '异地'],
    ['2', '异地']
  ])
  expect(rank(['异地', '外国人'])).toEqual([
    ['3', '外国人'],
    ['2', '异地'],
    ['1', '异地']
  ])
  expect(rank(['山'])).toEqual([])
})

test('whether a paragraph has a word of the question itself, one that means the same, or one that is explained by it', () => {
  const asked = [
    asWord('签证'),
    { word: '看病', meanings: [{ word: '医保', kind: 'same' as const, weight: 0.3 }] },
    { word: '手机', meanings: [{ word: '5g网络', kind: 'explained' as const, weight: 9 }] }
  ]
  const words = asked.flatMap(({ meanings }) => meanings.map(({ word }) => word))
  const related = rankRelated(asked, paragraphs, texts, scoreWords(words, paragraphs, texts))
  expect(related.map(({ words, kind }) => [...words, kind])).toEqual([
    ['签证', 'asked'],
    ['医保', 'same'],
    ['5g网络', 'explained']
  ])
})

test('another engine ranks those that it knows and that have a word', () => {
  const scores = new Map([
    [
      '老人',
      new Map([
        ['a/chp_1__intro__p_1', 1],
        ['a/chp_1__intro__p_5', 9]
      ])
    ],
    ['异地', new Map([['a/chp_1__intro__p_2', 2]])]
  ])
  expect(rank(['老人', '异地'], scores)).toEqual([
    ['2', '异地'],
    ['1', '老人']
  ])
})

test('what another engine has not seen is ranked after what it has', () => {
  const scores = new Map([
    ['老人', new Map([['a/chp_1__intro__p_5', 9]])],
    ['异地', new Map<string, number>()]
  ])
  const filled = fillScores(scores, scoreWords(['老人', '异地'], paragraphs, texts))
  expect([...(filled.get('老人') ?? [])]).toEqual([
    ['a/chp_1__intro__p_1', 9],
    ['a/chp_1__intro__p_5', 9]
  ])
  expect(filled.get('异地')?.size).toBe(2)
  expect(rank(['老人', '异地'], filled).map(([id]) => id)).toEqual(['1', '2'])
})

test('of several words for the same thing the nearest counts most, and all of them count more than one', () => {
  const scores = new Map(
    ['老人', '异地', '签证'].map((word) => [word, new Map(paragraphs.map(({ id }) => [`a/${id}`, 1]))])
  )
  const rankMeanings = (...weights: [string, number][]) =>
    rankRelated(
      [{ word: '看病', meanings: weights.map(([word, weight]) => ({ word, kind: 'same', weight })) }],
      paragraphs,
      texts,
      scores
    ).map(({ paragraph, words }) => [paragraph.id.slice(-1), ...words])
  expect(rankMeanings(['签证', 0.5], ['异地', 0.9])).toEqual([
    ['1', '异地'],
    ['2', '异地'],
    ['3', '签证']
  ])
  expect(rankMeanings(['异地', 0.9], ['老人', 0.8])).toEqual([
    ['1', '异地'],
    ['2', '异地']
  ])
})

test.each<[string, string[], string[]]>([
  ['外地看病', ['看病'], ['看病']],
  ['异地养老院', ['养老院'], ['异地养老']],
  ['人才养老院', ['养老院'], ['人才', '养老院']],
  ['老人异地', ['人异'], ['老人异地']],
  ['看病', [], []]
])('%s, where %j are known otherwise, has the words %j', (phrase, known, words) => {
  expect(cutWords(phrase, texts, new Set(known))).toEqual(words)
})
