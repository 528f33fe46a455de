import { expect, test } from 'vitest'
import type { Paragraph, Plan } from './plan.ts'
import { topicsByParagraph, topicsOf, type TopicSeed } from './topics.ts'

const paragraph = (id: string, text: string, marks: readonly [form: string, entry: string][] = []) =>
  ({
    id,
    text,
    marks: marks.map(([form, entry]) => ({
      start: text.indexOf(form),
      end: text.indexOf(form) + form.length,
      form,
      entries: [entry]
    }))
  }) as unknown as Paragraph

const plan = {
  id: 'river-2030',
  chapters: [
    {
      introduction: [
        paragraph('p_1', '渡船免费。桥上通车。', [['渡船', 'term:duchuan']]),
        paragraph('p_2', '修大桥园。', [['大桥园', 'place:daqiaoyuan']]),
        paragraph('p_3', '摆渡人发证。', [['摆渡人', 'term:baiduren']])
      ],
      sections: []
    }
  ]
} as unknown as Plan
const terms = [
  { id: 'duchuan', category: 'transport' },
  { id: 'baiduren', category: 'talent' }
] as const
const about = '过河。'
const found = (seed: Partial<TopicSeed>) =>
  topicsOf([{ id: 'guohe', name: '过河', about, ...seed }], [plan], terms).map(({ terms, passages }) => ({
    terms,
    passages: passages.map(({ paragraph: { id, text }, hits }) => [
      id,
      ...hits.map(({ start, end }) => text.slice(start, end))
    ])
  }))

test('the terms of a category and those that are listed speak of a topic', () => {
  expect(found({ categories: ['transport'] })).toEqual([{ terms: ['term:duchuan'], passages: [['p_1', '渡船']] }])
  expect(found({ categories: ['transport'], terms: ['baiduren'] })).toEqual([
    {
      terms: ['term:duchuan', 'term:baiduren'],
      passages: [
        ['p_1', '渡船'],
        ['p_3', '摆渡人']
      ]
    }
  ])
})

test('words speak of it, too, but not within the name of a place', () => {
  expect(found({ words: ['桥'] })).toEqual([{ terms: [], passages: [['p_1', '桥']] }])
  expect(found({ words: ['通车', '渡'], categories: ['transport'] })).toEqual([
    {
      terms: ['term:duchuan'],
      passages: [
        ['p_1', '渡船', '渡', '通车'],
        ['p_3', '渡']
      ]
    }
  ])
})

test('the site has no topic that nothing speaks of', () => {
  expect(found({ words: ['飞机'] })).toEqual([])
})

test('the topics of a paragraph are found by its id, in the order of the seed', () => {
  const other = { ...plan, id: 'hill-2030' }
  const topics = topicsOf(
    [
      { id: 'guohe', name: '过河', about, categories: ['transport'] },
      { id: 'feiyong', name: '费用', about, words: ['免费', '发证'] }
    ],
    [other, plan],
    terms
  )
  expect([...topicsByParagraph(topics, 'river-2030')].map(([id, named]) => [id, named.map(({ id }) => id)])).toEqual([
    ['p_1', ['guohe', 'feiyong']],
    ['p_3', ['feiyong']]
  ])
})
