import { expect, test } from 'vitest'
import { tinyLexicon, tinySeeds } from '../../tests/tiny-plan.ts'
import { annotatePlan } from '../annotate/annotate-plan.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import { concordanceOf } from '../annotate/concordance.ts'
import { readLexicon } from '../read/read-lexicon.ts'
import { readPlan } from '../read/read-plan.ts'
import { toCorpus } from './to-corpus.ts'

const wholeContents =
  '[{ number: 1, title: 总则, held: full, introduction: 1, sections: [{ number: 2, title: 范围, held: full, paragraphs: 1 }] }]'

/** What is asked for of a plan with one section, one term and two places. */
function corpusOf(source: string, more?: string, contents = wholeContents) {
  const plan = readPlan(
    tinySeeds({
      source,
      contents,
      ...(more !== undefined && { more })
    })
  )
  const lexicon = readLexicon(
    tinyLexicon({
      terms: ['{ id: xiu-qiao, headword: 修桥, category: transport, definition: 建在水上。 }'],
      places: [
        '{ id: he-kou, headword: 小河口, kind: area, note: 在海边。 }',
        '{ id: xiao-he, headword: 小河, forms: [小河, 清溪], scope: everywhere, kind: river }'
      ]
    })
  )
  if (!plan || !lexicon) throw new Error('Expected good seeds, found faults.')
  const annotated = annotatePlan(plan, createAnnotator(lexicon)).plan
  const { terms, places } = concordanceOf([annotated], lexicon)
  const simplified: Readonly<Record<string, string>> = { 橋: '桥', 灣: '湾', 邊: '边', 臺: '𠮷', 里: '里' }
  return toCorpus([annotated], terms, places, {
    toSimplified: (character) => simplified[character] ?? character,
    toPinyin: (words) => `${words}!`,
    cut: (text) => [...text],
    soundsOf: () => [],
    commonCharacters: '',
    divisions: []
  })
}

const source = '第一章 总则\n修桥。治理小河口。\n第二节 范围\n清溪边的𠮷。\n'

test('has the plans with the titles of their units', () => {
  const plan = {
    id: 'river-2030',
    title: '小河规划',
    shortTitle: '小河',
    units: { chp_1: '总则', chp_1__sec_2: '范围' }
  }
  expect(corpusOf(source).plans).toStrictEqual([plan])
  expect(corpusOf(source, 'lacks: 附录').plans).toEqual([{ ...plan, lacks: '附录' }])
  const official = { title: '小河县网站', address: 'https://example.org/plan.html' }
  expect(corpusOf(source, `official: ${JSON.stringify(official)}`).plans).toEqual([{ ...plan, official }])
})

test('has what the contents list and the source lacks', () => {
  const contents =
    '[{ number: 0, title: 前言, held: none, introduction: 1 }, { number: 1, title: 总则, held: partial, introduction: 2, sections: [' +
    '{ number: 1, title: 意义, held: none, paragraphs: 1 }, { number: 2, title: 范围, held: partial, paragraphs: 3 }] }]'
  const opening = 'opening: { chapter: 1, section: 2, paragraph: 3, lead: 保护小河。 }'
  const [plan] = corpusOf('（上接第一版）清溪边。\n', `${opening}\nlacks: 前言。`, contents).plans
  expect(plan?.missing).toEqual({ chp_0: '前言', chp_1__sec_1: '意义' })
  expect(plan?.extents).toEqual({ chp_1: 2, chp_1__sec_2: 3 })
})

test('has the entries, each with what is said of it', () => {
  expect(corpusOf(source).entries).toEqual([
    { entry: 'term:xiu-qiao', headword: '修桥', forms: ['修桥'], pinyin: '修桥!', text: '建在水上。' },
    { entry: 'place:he-kou', headword: '小河口', forms: ['小河口'], pinyin: '小河口!', text: '在海边。' },
    { entry: 'place:xiao-he', headword: '小河', forms: ['小河', '清溪'], pinyin: '小河!|清溪!', text: '' }
  ])
})

test('has the paragraphs, each with the entries that it names, and those that their names hold', () => {
  expect(corpusOf(source).paragraphs).toEqual([
    { plan: 'river-2030', id: 'chp_1__intro__p_1', text: '修桥。治理小河口。', measure: 3, entries: [0, 1, 2] },
    { plan: 'river-2030', id: 'chp_1__sec_2__p_1', text: '清溪边的𠮷。', entries: [2] }
  ])
})

test('pairs those of the entries, too', () => {
  expect(corpusOf('第一章 总则\n整治。\n第二节 范围\n全县。\n').simplified).toBe('橋桥邊边')
})

test('pairs a Traditional character with the simplified one, of one code unit, that a text has, unless a text has both', () => {
  expect(corpusOf(source).simplified).toBe('橋桥邊边')
  expect(corpusOf(source.replace('修桥', '修橋桥')).simplified).toBe('邊边')
})
