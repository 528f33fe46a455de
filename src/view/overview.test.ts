import { expect, test } from 'vitest'
import type { Plan } from '../model/plan.ts'
import { longestOf, overviewOf } from './overview.ts'

const paragraph = (id: string, text: string, measure?: string) => ({ id, text, marks: [], ...(measure && { measure }) })
const plan = {
  contents: [
    { number: 1, title: '总则', held: 'none', sections: [] },
    { number: 2, title: '范围', held: 'none', sections: [] },
    { number: 3, title: '工程', held: 'partial', sections: [{ number: 1, title: '修桥', held: 'full' }] }
  ],
  chapters: [
    {
      id: 'chp_3',
      number: 3,
      title: '工程',
      introduction: [paragraph('chp_3__intro__p_1', '一共两项。')],
      sections: [
        {
          id: 'chp_3__sec_1',
          number: 1,
          title: '修桥',
          paragraphs: [
            paragraph('chp_3__sec_1__p_1', '架桥。三座。', '架桥。'),
            paragraph('chp_3__sec_1__p_2', '另有其他。')
          ]
        }
      ]
    }
  ]
} as unknown as Plan

test('chapters that are missing are one group without bars', () => {
  expect(overviewOf(plan)[0]).toEqual({ label: '第一章至第二章', title: '总则；范围', isPartial: false, rows: [] })
})

test('a chapter without sections is not called an introduction', () => {
  const chapters = plan.chapters.map((chapter) => ({ ...chapter, sections: [] }))
  expect(overviewOf({ ...plan, chapters })[1]?.rows.map(({ title }) => title)).toEqual(['正文'])
})

test('a chapter has its introduction and sections, these their measures, each as long as its text', () => {
  expect(overviewOf(plan)[1]).toEqual({
    label: '第三章',
    title: '工程',
    address: '3/index.html',
    isPartial: true,
    rows: [
      { label: '', title: '导语', address: '3/index.html', length: 5, measures: [] },
      {
        label: '第一节',
        title: '修桥',
        address: '3/1.html',
        length: 11,
        measures: [{ title: '架桥', address: '3/1.html#chp_3__sec_1__p_1', length: 6 }]
      }
    ]
  })
  expect(longestOf(plan)).toBe(11)
})
