import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { cutNames, namedIn } from './named-in.ts'

const fold = createFold(new Map())
const entries = [
  { entry: 'place:wanghai-xinpianqu', headword: '望海新片区', forms: ['望海新片区'], pinyin: '', text: '' },
  { entry: 'term:qingdan', headword: '负面清单', forms: ['负面清单', '清单'], pinyin: '', text: '' }
] as const
const named = (phrase: string, ...words: string[]) =>
  namedIn(
    [phrase],
    words.map((word) => ({ word, meanings: [] })),
    entries,
    { aliases: { 0: ['新片区'] } },
    fold
  ).map(({ headword }) => headword)

test('a word that names a place or a term, also one that does so only in some paragraphs', () => {
  expect(named('新片区在哪里', '新片区')).toEqual(['望海新片区'])
  expect(named('新片区的清单', '新片区', '清单', '负面清单')).toEqual(['望海新片区', '负面清单'])
  expect(named('清单多长', '多长')).toEqual([])
})

test('what the whole question names is suggested already', () => {
  expect(named('清单', '清单')).toEqual([])
})

test('the names in a question, whole and the longest first', () => {
  expect(cutNames(['望海新片区有哪些负面清单'], entries, fold)).toEqual(['望海新片区', '负面清单'])
  expect(cutNames(['新片区', '清单'], entries, fold)).toEqual(['清单'])
  expect(cutNames(['清单制度在哪里', '负面清单'], entries, fold, ['清单制度'])).toEqual(['负面清单'])
})

test('what a question is about comes first, also where that is a part of a name only', () => {
  expect(named('什么是负面清单', '新片区', '负面清单')).toEqual(['负面清单', '望海新片区'])
  expect(named('清单是什么意思')).toEqual(['负面清单'])
  expect(named('望海在哪里')).toEqual(['望海新片区'])
  expect(named('港口在哪里')).toEqual([])
  expect(namedIn(['清单', '是什么'], [], entries, { aliases: {} }, fold).map(({ headword }) => headword)).toEqual([
    '负面清单'
  ])
})
