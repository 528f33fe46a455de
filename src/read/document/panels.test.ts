import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const words = '修渠是全县的大事要一条一条地修一里一里地量修好以后还要年年看护不让泥沙再堵住水路'
/** Some lines of a width, the first shorter by an indent, and the last by half. */
const paragraph = (width: number) => {
  const text = words.repeat(8)
  return [
    text.slice(0, width - 2),
    ...[1, 2, 3].map((at) => text.slice(at, at + width)),
    `${text.slice(0, width / 2)}。`
  ]
}
const read = (...lines: readonly string[]) => {
  const { panels, doubts } = readDocument(lines.join('\n'))
  return { panels, doubts: doubts.filter(({ rule }) => rule === 'panel-end').map(({ zh }) => zh) }
}

test('a panel ends before the next heading, and that is said', () => {
  expect(
    read('小河规划', '第一章 总则', '专栏1 工程', '甲。', '', '乙。', '专栏2 工程', '丁。', '第二章 保障', '戊。')
  ).toEqual({
    panels: [
      { line: 3, last: 6 },
      { line: 7, last: 8 }
    ],
    doubts: [
      '专栏到哪里为止，文字里看不出，这样定了：第3到6行，第7到8行。请对照原稿，不对就改 provenance.yaml 的 panels。'
    ]
  })
})

test('where lines are broken, a panel ends before a paragraph that is as wide as the text', () => {
  const text = paragraph(32)
  const lines = [
    '小河规划',
    '一、要求',
    ...text,
    ...text,
    '专栏1 工程',
    ...paragraph(34),
    ...paragraph(34),
    ...text,
    '二、任务',
    ...text
  ]
  const start = lines.indexOf('专栏1 工程') + 1
  expect(read(...lines).panels).toEqual([{ line: start, last: start + 10 }])
})

test('a panel as wide as the text goes on to the next heading', () => {
  const text = paragraph(32)
  const lines = ['小河规划', '一、要求', ...text, ...text, '专栏1 工程', ...text, ...text, '二、任务', ...text]
  expect(read(...lines).panels).toEqual([{ line: lines.indexOf('专栏1 工程') + 1, last: lines.indexOf('二、任务') }])
})
