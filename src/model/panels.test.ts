import { expect, test } from 'vitest'
import { blocksOf } from './panels.ts'
import type { Panel, Paragraph } from './plan.ts'

const position = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const paragraph = (number: number, panel?: string): Paragraph => ({
  type: 'paragraph',
  id: `chp_1__intro__p_${number}`,
  number,
  text: '文',
  ...(panel !== undefined && { panel }),
  apparatus: [],
  widened: [],
  marks: [],
  sha256: '',
  position
})
const panel = (id: string, before: number): Panel => ({ type: 'panel', id, title: id, before, position })

/** `1 甲[2 3] #1. 4`: numbers of paragraphs, those of a panel after its name, and the label of a heading. */
const shown = (...args: Parameters<typeof blocksOf>) =>
  blocksOf(...args)
    .map((block) => {
      if (block.type === 'panel') return `${block.id}[${block.paragraphs.map(({ number }) => number).join(' ')}]`
      return block.type === 'heading' ? `#${block.label}` : block.number
    })
    .join(' ')

test('panels stand where the text has them', () => {
  const paragraphs = [paragraph(1), paragraph(2, '甲'), paragraph(3, '甲'), paragraph(4), paragraph(5, '乙')]
  expect(shown({ paragraphs, panels: [panel('甲', 2), panel('乙', 5)] })).toBe('1 甲[2 3] 4 乙[5]')
})

test('headings stand before the paragraph that follows them', () => {
  const heading = (label: string, before: number) =>
    ({ type: 'heading', id: label, depth: 1, label, title: label, before, position }) as const
  const headings = [heading('1.', 1), heading('2.', 3)]
  expect(shown({ paragraphs: [paragraph(1), paragraph(2), paragraph(3)], headings })).toBe('#1. 1 2 #2. 3')
})

test('side by side, first and last, and empty ones, too', () => {
  const paragraphs = [paragraph(5, '甲'), paragraph(6, '乙'), paragraph(7)]
  const panels = [panel('甲', 5), panel('乙', 6), panel('空', 8)]
  expect(shown({ paragraphs, panels })).toBe('甲[5] 乙[6] 7 空[]')
})

test('an empty one stands before the paragraph that is after it', () => {
  expect(shown({ paragraphs: [paragraph(1), paragraph(2)], panels: [panel('空', 2)] })).toBe('1 空[] 2')
})

test('without panels there are the paragraphs', () => {
  expect(shown({ paragraphs: [paragraph(1), paragraph(2)] })).toBe('1 2')
})
