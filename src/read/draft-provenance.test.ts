import { expect, test } from 'vitest'
import { draftProvenance } from './draft-provenance.ts'

const draft = (...lines: string[]) => draftProvenance(lines.join('\n'))

test('finds the title, parts, chapters, sections and how many paragraphs each has', () => {
  expect(
    draft('《小河规划》', '', '前言', '为小河。', '第一篇 总论', '第一章 总则', '甲。', '第一节 范围', '乙。', '丙。')
  ).toEqual({
    title: '小河规划',
    contents: [
      { number: 0, title: '前言', held: 'full', introduction: 1, sections: [] },
      { unit: 'part', number: 1, title: '总论', held: 'full', introduction: 0, sections: [] },
      {
        number: 1,
        title: '总则',
        held: 'full',
        introduction: 1,
        sections: [{ number: 1, title: '范围', held: 'full', paragraphs: 2 }]
      }
    ]
  })
})

test('takes text before the first heading for a preface', () => {
  const { opening, contents } = draft('小河规划', '为小河。', '第一章 总则', '甲。')
  expect(opening).toEqual({ chapter: 0, paragraph: 1 })
  expect(contents.map(({ title, introduction }) => [title, introduction])).toEqual([
    ['前言', 1],
    ['总则', 1]
  ])
})

test('lets a panel end before the next heading, panel or item', () => {
  const { panels } = draft(
    '小河规划',
    '第一章 总则',
    '专栏1 工程',
    '1. 甲',
    '',
    '2. 乙',
    '',
    '（一）丙。',
    '专栏2',
    '丁',
    '专栏3',
    '第二章 保障',
    '专栏4',
    '戊'
  )
  expect(panels).toEqual([
    { line: 3, last: 6 },
    { line: 9, last: 10 },
    { line: 11, last: 11 },
    { line: 13, last: 14 }
  ])
})

test('knows a given title on the first line, with every kind of line end', () => {
  for (const first of ['小河规划', '《小河规划》']) {
    const { title, opening, contents } = draftProvenance(`${first}\r\n\r　为小河。\n第一章 总则\r甲。`, '小河规划')
    expect([title, opening]).toEqual(['小河规划', { chapter: 0, paragraph: 1 }])
    expect(contents.map(({ introduction }) => introduction)).toEqual([1, 1])
  }
})

test('takes what stands first for a preface where the title is known and not there', () => {
  expect(draftProvenance('为小河。\n第一章 总则', '小河规划').opening).toEqual({ chapter: 0, paragraph: 1 })
})

test('has neither opening nor panels where there are none', () => {
  const found = draft('小河规划', '第一章 总则', '甲。')
  expect(found).not.toHaveProperty('opening')
  expect(found).not.toHaveProperty('panels')
  expect(draft('　小河规划 ').title).toBe('小河规划')
  expect(draft('《小河》规划').title).toBe('《小河》规划')
  expect(draft('小河《规划》').title).toBe('小河《规划》')
  expect(draft('')).toMatchObject({ title: '', contents: [] })
})

test('without a title on the first line has none', () => {
  expect(draft('第一章 总则', '甲。').title).toBe('')
  expect(draftProvenance('第一章 总则\n甲。', '小河规划').title).toBe('小河规划')
})
