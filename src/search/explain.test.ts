import { expect, test } from 'vitest'
import { createAskedWords } from './asked-words.ts'
import { explain } from './explain.ts'
import { createFold } from './fold.ts'
import { foldQuery } from './match.ts'
import { parseQuery } from './parse-query.ts'

const fold = createFold(new Map())
const paragraphs = [
  { text: '示范区建设示范区。', source: [[0, 3, '示苑区']] as const },
  { text: '税收分享' },
  { text: '老人异地养老' }
].map((paragraph, index) => ({ plan: 'a', id: `chp_1__intro__p_${index + 1}`, entries: [], ...paragraph }))
const ask = (typed: string, everyday: string[][] = []) => {
  const folded = paragraphs.map(({ text }) => fold(text).text)
  const query = foldQuery(parseQuery(typed), fold)
  const entries = [{ entry: 'place:laoren', headword: '老年人口区', forms: ['老人'], pinyin: '', text: '' }] as const
  const askWords = createAskedWords(folded, entries, everyday, fold, () => [])
  const asked = askWords(query.phrases)
  const { source, across, words, isApart } = explain(query, fold(typed).text, asked, paragraphs, folded, fold)
  return {
    source: source.map(({ source, reading }) => `${source} → ${reading}`),
    across: across.map(({ id }) => id.slice(-1)),
    words: words.map(({ word, occurrences }) => `${word} ${occurrences}`),
    isApart
  }
}
const nothing = { source: [], across: [], words: [], isApart: false }

test('words that never stand in one paragraph are counted, each', () => {
  expect(ask('示范区 税收')).toEqual({ ...nothing, words: ['示范区 2', '税收 1'], isApart: true })
})

test('of a phrase that does not occur, the words that do', () => {
  expect(ask('老人看病异地报销')).toEqual({ ...nothing, words: ['老人 1', '异地 1'] })
  expect(ask('老人看病 税收')).toEqual({ ...nothing, words: ['老人 1', '税收 1'] })
  expect(ask('看病')).toEqual(nothing)
  expect(ask('示范区 -建设').isApart).toBe(false)
})

test('what the source has, and what goes over the end of a paragraph, need no words', () => {
  expect(ask('示苑区')).toEqual({ ...nothing, source: ['示苑区 → 示范区'] })
  expect(ask('建设示范区。\n税收')).toEqual({ ...nothing, across: ['1', '2'] })
})

test('of a word that people say, what the text has for it', () => {
  expect(ask('分钱', [['分钱', '税收', '分享', '异地']]).words).toEqual(['税收 1', '分享 1'])
  expect(ask('养老', [['养老', '老人']])).toMatchObject({ words: ['养老 1'] })
})

test('of a name that the text has in another form, this form', () => {
  expect(ask('老年人口区税收')).toEqual({ ...nothing, words: ['老人 1', '税收 1'] })
})
