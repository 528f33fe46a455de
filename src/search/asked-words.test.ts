import { expect, test } from 'vitest'
import { createAskedWords } from './asked-words.ts'
import { createFold } from './fold.ts'

const texts = ['健全医保异地结算办法，门诊直接结算。', '发展澜湾的医疗。']
const entries = [
  {
    entry: 'term:yibao',
    headword: '医保异地结算',
    forms: ['医保异地结算'],
    pinyin: '',
    text: '在别的城市看病，当场结清。'
  },
  { entry: 'place:lanwan', headword: '澜湾地区', forms: ['澜湾'], pinyin: '', text: '' }
] as const
const everyday = [
  ['门诊费', '挂号费'],
  ['看病', '医疗', '门诊'],
  ['报销', '结算']
]
const ask = createAskedWords(texts, entries, everyday, createFold(new Map()), (text) => text.match(/看病|城市/g) ?? [])
const wordsOf = (phrase: string) =>
  ask([phrase]).map(({ word, meanings }) => [word, ...meanings.map((meaning) => meaning.word)].join(' '))

test('a word of daily life means the words of plans for it, and what it explains', () => {
  expect(wordsOf('看病报销')).toEqual(['看病 医疗 门诊 医保异地结算', '报销 结算'])
  const weights = ask(['看病'])[0]?.meanings.map(({ weight }) => weight)
  expect(weights).toEqual(weights?.toSorted((a, b) => b - a))
  expect(ask(['门诊'])[0]?.meanings).toEqual([{ word: '门诊', kind: 'asked', weight: 1 }])
})

test('a name means the other names of the same', () => {
  expect(wordsOf('澜湾地区')).toEqual(['澜湾地区 澜湾'])
})

test('a word of a definition is one where the language has it', () => {
  expect(wordsOf('城市')).toEqual(['城市 医保异地结算'])
  expect(wordsOf('当场')).toEqual([])
})

test('what is done and what it is done to are one word on either side of 怎么', () => {
  expect(wordsOf('澜湾病怎么看')).toEqual(['澜湾 澜湾', '看病 医疗 门诊 医保异地结算'])
  expect(wordsOf('病怎么来')).toEqual([])
})

test('a word that nothing stands for is cut into words of the text', () => {
  expect(wordsOf('门诊费')).toEqual(['门诊 门诊'])
})

test('what makes a question is not asked for', () => {
  const definition = { ...entries[0], text: '说的是什么、在哪里。' }
  const ask = createAskedWords(
    texts,
    [definition],
    [],
    createFold(new Map()),
    (text) => text.match(/什么|医疗|哪里/g) ?? []
  )
  expect(ask(['医疗在哪里', '什么医疗']).map(({ word }) => word)).toEqual(['医疗'])
})

test('a word of the text means itself', () => {
  expect(wordsOf('异地门诊')).toEqual(['异地 异地', '门诊 门诊'])
})

test('a number is a word of an explanation only whole', () => {
  const definition = { ...entries[0], text: '2021年起。' }
  const ask = createAskedWords(texts, [definition], [], createFold(new Map()), (text) => text.match(/\d+/g) ?? [])
  expect(ask(['021', '2021']).map(({ word }) => word)).toEqual(['2021'])
})
