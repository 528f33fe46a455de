import { expect, test } from 'vitest'
import { tinyCorrections, tinyLexicon, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { annotatePlan } from '../annotate/annotate-plan.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import { concordanceOf } from '../annotate/concordance.ts'
import { readLexicon } from '../read/read-lexicon.ts'
import { readPlan } from '../read/read-plan.ts'
import { feedsOf } from './feeds.ts'

const unmarked = readPlan(
  tinySeeds({
    source: '第一章 总责\n\n保互小河，修桥三坐。\n\n第二章 桥梁\n\n在小何上修水闸。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 2, title: 桥梁, held: full, introduction: 1 }]',
    corrections: tinyCorrections(
      tinyRow(1, '总责', '总则'),
      tinyRow(3, '保互', '保护'),
      tinyRow(3, '三坐', '三座').replace(' }', ', added: 2030-05-06 }'),
      tinyRow(7, '小何', '小河')
    )
  })
)
const lexicon = readLexicon(
  tinyLexicon({
    terms: [
      '{ id: shuizha, headword: 水闸, category: ecology, definition: 挡水的门。 }',
      '{ id: chuanzha, headword: 船闸, category: ecology, definition: 过船的闸。 }'
    ],
    places: ['{ id: xiaohe, headword: 小河, kind: river }']
  })
)
if (!unmarked || !lexicon) throw new Error('Expected good seeds.')
const { plan } = annotatePlan(unmarked, createAnnotator(lexicon))
const feeds = feedsOf({ plans: [plan], ...concordanceOf([plan], lexicon) })
const told = Object.fromEntries(
  feeds.map(({ path, entries }) => [path, entries.map(({ correction }) => correction.corr)])
)

test('a feed tells of the corrections of its chapter, or of the paragraphs that name its term or place; the newest first', () => {
  expect(told).toEqual({
    'corrections.atom': ['三座', '总则', '保护', '小河'],
    'river-2030/1/index.atom': ['三座', '总则', '保护'],
    'river-2030/2/index.atom': ['小河'],
    'terms/shuizha.atom': ['小河'],
    'places/xiaohe.atom': ['三座', '保护', '小河']
  })
})

test('it is named after what it belongs to, and leads there', () => {
  const [, chapter, , term] = feeds
  expect(chapter).toMatchObject({ title: '《小河》第一章的文字更正', page: 'river-2030/1/index.html' })
  expect(term).toMatchObject({ title: '提到“水闸”的段落的文字更正', page: 'terms/shuizha.html' })
})
