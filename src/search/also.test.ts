import { expect, test } from 'vitest'
import { findAlso } from './also.ts'
import { createFold } from './fold.ts'
import { foldQuery } from './match.ts'
import { parseQuery } from './parse-query.ts'

const fold = createFold(new Map())
const entries = [
  { entry: 'place:shifan-qu', headword: '河口示范区', forms: [], pinyin: '', text: '' },
  { entry: 'place:wanghai', headword: '望海', forms: ['望海'], pinyin: '', text: '' }
] as const
const paragraphs = [
  ['示范区的规划', 0],
  ['区内税收，税收分享', 0],
  ['望岚澄的税收', 1],
  ['望海的金融', 1]
].map(([text, entry], index) => ({
  plan: 'a',
  id: `chp_1__intro__p_${index + 1}`,
  text: String(text),
  entries: [Number(entry)]
}))
const find = (typed: string) =>
  findAlso(
    foldQuery(parseQuery(typed), fold),
    paragraphs,
    paragraphs.map(({ text }) => text),
    entries,
    { aliases: { 0: ['示范区', '区内'] }, collectives: { 1: ['望岚澄'] } },
    fold
  )

test('another name of a place that the question names', () => {
  expect(find('示范区 税收')).toEqual({
    names: ['区内'],
    query: '税收',
    narrowed: { place: 'shifan-qu' },
    occurrences: 2
  })
})

test('a name of several places together', () => {
  expect(find('税收 望海')).toEqual({
    names: ['望岚澄'],
    query: '税收',
    narrowed: { place: 'wanghai' },
    occurrences: 1
  })
})

test.each(['示范区', '望海 金融', '税收 分享', '示范区 税收 -分享', '示范区 农业'])(
  '%s is found in no other name',
  (typed) => {
    expect(find(typed)).toBeUndefined()
  }
)
