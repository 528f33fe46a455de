import { expect, test } from 'vitest'
import type { Plan } from '../model/plan.ts'
import type { TopicPassage } from '../model/topics.ts'
import { addressOfTopic, groupPassages, topicPagesOf } from './topic-pages.ts'

const passage = (plan: string, id: string) => ({ plan, paragraph: { id }, hits: [] }) as unknown as TopicPassage

test('a hundred passages are a page, and each further page has its address', () => {
  const passages = Array.from({ length: 201 }, (_, index) => passage('river-2030', `chp_1__p_${index + 1}`))
  expect(topicPagesOf({ passages }).map(({ length }) => length)).toEqual([100, 100, 1])
  expect([addressOfTopic({ id: 'guohe' }), addressOfTopic({ id: 'guohe' }, 3)]).toEqual([
    '/topics/guohe.html',
    '/topics/guohe/3.html'
  ])
})

test('passages stand by plan and chapter, in the order of these', () => {
  const chapters = [{ id: 'chp_1' }, { id: 'chp_2' }]
  const plans = ['brook-2029', 'river-2030'].map((id) => ({ id, chapters }) as unknown as Plan)
  const passages = [
    passage('river-2030', 'chp_2__p_1'),
    passage('brook-2029', 'chp_1__p_1'),
    passage('river-2030', 'chp_2__sec_1__p_1')
  ]
  expect(
    groupPassages(passages, plans).map(({ plan, chapters }) => [
      plan.id,
      chapters.map(({ chapter, passages }) => [chapter.id, passages.length])
    ])
  ).toEqual([
    ['brook-2029', [['chp_1', 1]]],
    ['river-2030', [['chp_2', 2]]]
  ])
})
