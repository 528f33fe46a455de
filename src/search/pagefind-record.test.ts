import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { charactersToInclude, toPagefindQuery, toRecord } from './pagefind-record.ts'

const entries = ['term:qiao', 'place:xiao-he', 'place:da-jiang'].map((entry) => ({
  entry,
  headword: '',
  forms: [],
  pinyin: '',
  text: ''
}))

test('a record has a word for each folded character, and what an answer shows', () => {
  const paragraph = { plan: 'river-2030', id: 'chp_1__sec_2__p_3', text: '“修𠮷桥”。', measure: 6, entries: [2, 0, 1] }
  expect(toRecord(paragraph, 7, entries, createFold(new Map()))).toEqual({
    url: 'river-2030/chp_1__sec_2__p_3',
    content: '修\u200b𠮷\u200b桥\u200b。 ¶',
    language: 'zh-CN',
    meta: {
      title: '第一章第二节第3段',
      order: '7',
      plan: 'river-2030',
      id: 'chp_1__sec_2__p_3',
      text: '“修𠮷桥”。',
      measure: '6'
    },
    filters: {
      plan: ['river-2030'],
      chapter: ['river-2030/chp_1'],
      place: ['da-jiang', 'xiao-he'],
      term: ['qiao']
    }
  })
})

test('names each character once that is no letter and no digit', () => {
  expect(charactersToInclude(['桥，桥。', '1+N，a'])).toBe('，。+')
  expect(charactersToInclude([])).toBe('')
})

test('asks for the first eight characters of a phrase', () => {
  expect(toPagefindQuery('修𠮷桥')).toBe('"修 𠮷 桥"')
  expect(toPagefindQuery('一二三四五六七八九')).toBe('"一 二 三 四 五 六 七 八"')
})
