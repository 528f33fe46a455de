import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { describeGap } from './gap.ts'
import { outlineOf } from '../model/outline.ts'
import { readPlan } from '../read/read-plan.ts'

/** What is said of each page of a plan. */
function gapsOf(source: string, contents: string, more: string): (string | undefined)[] {
  const plan = readPlan(tinySeeds({ source, contents, more }))
  if (!plan) throw new Error('Expected good seeds, found faults.')
  return outlineOf(plan).map(describeGap)
}

const chapter = (introduction: number, section: string) =>
  `[{ number: 1, title: 总则, held: partial, introduction: ${introduction}, sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }, ${section}, { number: 3, title: 期限, held: none, paragraphs: 2 }] }]`

test('says which sections and paragraphs there are, and of a broken one how it begins', () => {
  const gaps = gapsOf(
    '等事项。\n',
    '[{ number: 1, title: 总则, held: partial, introduction: 1, sections: [{ number: 2, title: 修桥, held: partial, paragraphs: 5 }] }]',
    'opening: { chapter: 1, section: 2, paragraph: 3, lead: 修桥补路。 }'
  )
  expect(gaps).toEqual([
    '本站的文本不完整：本章只有第二节，缺导语和其余各节。',
    '本站的文本不完整：本节共5段，只有第3段，而且缺开头。公开发布的文本里，这一段开头是“修桥补路。”'
  ])
})

test('says nothing of the introduction where it is there, nor of what is whole', () => {
  const gaps = gapsOf(
    '第一章 总则\n保护小河。\n第一节 范围\n全县。\n第二节 修桥\n修桥。\n渡船。\n',
    chapter(1, '{ number: 2, title: 修桥, held: partial, paragraphs: 4 }'),
    ''
  )
  expect(gaps).toEqual([
    '本站的文本不完整：本章只有第一节、第二节，缺其余各节。',
    undefined,
    '本站的文本不完整：本节共4段，只有第1、2段。'
  ])
})
