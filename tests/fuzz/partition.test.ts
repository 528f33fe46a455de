/** The source as a whole: what the tree makes of each of its characters, with corrections too. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumeral } from '../../src/model/numeral.ts'
import { paragraphsOf, type PlanTree, type Position } from '../../src/model/plan.ts'
import { corrected, hostileString, locate } from './hostile.ts'
import { read } from './read.ts'

const headingsOf = ({ chapters }: PlanTree) => [...chapters, ...chapters.flatMap(({ sections }) => sections)]

const panelsOf = (tree: PlanTree) => headingsOf(tree).flatMap(({ panels = [] }) => panels)

const inHalfWidth = (text: string) =>
  text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')')

test('each heading has the number and the title that stand at its place', () => {
  fc.assert(
    fc.property(hostileString, (source) => {
      for (const { type, number, title, position } of headingsOf(read(source).tree)) {
        if (!position) continue
        const words = source.slice(position.start.offset, position.end.offset)
        const [, numeral, unit, rest = words] = /^第(.+?)([篇章节])[\s:：]*(.*)$/su.exec(words) ?? []
        expect(numeral === undefined ? 0 : parseNumeral(numeral)).toBe(number)
        expect({ 篇: 'part', 节: 'section' }[unit ?? ''] ?? 'chapter').toBe(type)
        expect(inHalfWidth(rest)).toBe(inHalfWidth(title))
      }
    })
  )
})

test('a tree read from its root on is in the order of the source, and each id goes on from the one above it', () => {
  fc.assert(
    fc.property(hostileString, (source) => {
      const { chapters } = read(source).tree
      const pieces = chapters.flatMap((chapter) => [
        { piece: chapter, parent: chapter.type === 'part' ? 'part_' : 'chp_' },
        ...chapter.introduction.map((piece) => ({ piece, parent: `${chapter.id}__intro__p_` })),
        ...chapter.sections.flatMap((section) => [
          { piece: section, parent: `${chapter.id}__sec_` },
          ...section.paragraphs.map((piece) => ({ piece, parent: `${section.id}__p_` }))
        ])
      ])
      for (const { piece, parent } of pieces) expect(piece.id).toBe(`${parent}${piece.number}`)
      const starts = pieces.flatMap(({ piece }) => piece.position?.start.offset ?? [])
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
    })
  )
})

test('with corrections too, all of the source is in one piece, in a correction outside all, or white space', () => {
  fc.assert(
    fc.property(corrected, ({ source, corrections }) => {
      const { tree, refused } = read(source, corrections)
      fc.pre(refused.length === 0)
      const pieces = [...headingsOf(tree), ...panelsOf(tree), ...tree.furniture, ...paragraphsOf(tree)]
      const spans = pieces.flatMap(({ position }) => (position ? [spanOf(position)] : []))
      let from = 0
      for (const { start, end } of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThanOrEqual(start)
        from = end
      }
      const rest = [...source.split('')]
      for (const { start, end } of [...spans, ...tree.apparatus.map(({ position }) => spanOf(position))]) {
        rest.fill('', start, end)
      }
      expect(rest.join('').trim()).toBe('')
    })
  )
})

test('words struck at the ends of a heading stand outside its place', () => {
  const seed = { line: 1, kind: 'intrusion', certainty: 'certain', source: 'w' } as const
  const source = '错第一章 总则误\n保护小河。'
  const corrections = locate(source, [
    { ...seed, sic: '错第', corr: '第' },
    { ...seed, sic: '则误', corr: '则' }
  ])
  const [chapter] = read(source, corrections).tree.chapters
  expect(chapter).toMatchObject({ number: 1, title: '总则', position: { start: { offset: 1 }, end: { offset: 7 } } })
})

test('each paragraph is one line, without white space around it', () => {
  fc.assert(
    fc.property(corrected, ({ source, corrections }) => {
      for (const { text } of paragraphsOf(read(source, corrections).tree)) {
        expect(text).toBe(text.trim())
        expect(text).toMatch(/^[^\r\n]+$/)
      }
    })
  )
})

test('the same source with the same corrections gives the same tree', () => {
  fc.assert(
    fc.property(corrected, ({ source, corrections }) => {
      const [first, second] = [read(source, corrections), read(source, corrections)]
      expect(second.tree).toEqual(first.tree)
      expect(second.messages.map(String)).toEqual(first.messages.map(String))
    })
  )
})

function spanOf({ start, end }: Position) {
  return { start: start.offset ?? -1, end: end.offset ?? -1 }
}
