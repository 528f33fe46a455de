import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { annotatePlan } from './annotate-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { refTo } from '../model/entry.ts'
import { paragraphsOf } from '../model/plan.ts'

test('annotates every paragraph under its address, and tells what was decided where', () => {
  const plan = readPlan(
    tinySeeds({
      source: '第一章 总则\n甲。\n第一节 范围\n乙。\n',
      contents:
        '[{ number: 1, title: 总则, held: full, introduction: 1, sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }] }]'
    })
  )
  if (!plan) throw new Error('Expected good seeds, found faults.')
  const annotated = annotatePlan(plan, (text, address) => ({
    marks: [{ start: 0, end: 1, form: text.charAt(0), entries: [refTo('place', address)] }],
    decisions: [{ start: 0, end: 1, form: address }]
  }))
  expect(paragraphsOf(annotated.plan).map(({ text, marks }) => [text, marks[0]?.form, marks[0]?.entries])).toEqual([
    ['甲。', '甲', ['place:river-2030/chp_1__intro__p_1']],
    ['乙。', '乙', ['place:river-2030/chp_1__sec_1__p_1']]
  ])
  expect(annotated.decided.map(({ plan, paragraph, decisions }) => [plan, paragraph, decisions[0]?.form])).toEqual([
    ['river-2030', 'chp_1__intro__p_1', 'river-2030/chp_1__intro__p_1'],
    ['river-2030', 'chp_1__sec_1__p_1', 'river-2030/chp_1__sec_1__p_1']
  ])
  expect(annotated.plan).toMatchObject({
    title: '小河规划',
    chapters: [{ id: 'chp_1', sections: [{ title: '范围' }] }]
  })
})
