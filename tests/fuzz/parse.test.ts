import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { narrowPunctuation, widenPunctuation } from '../../src/model/normalise.ts'
import { parseNumeral, toNumeral } from '../../src/model/numeral.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { paragraphsOf, type PlanTree } from '../../src/model/plan.ts'
import { hostileString } from './hostile.ts'
import { read } from './read.ts'

const withoutWhiteSpace = (text: string) => text.replaceAll(/\s+/g, '')

/** Headings, furniture and paragraphs in the order of the source, each as the source has it and as the tree has it. */
function piecesOf(source: string, tree: PlanTree) {
  const sections = tree.chapters.flatMap((chapter) => chapter.sections)
  const headings = [...tree.chapters, ...sections].flatMap(({ title, position }) =>
    position ? [{ text: title, position, isHeading: true }] : []
  )
  const paragraphs = paragraphsOf(tree).map(({ text, widened, position }) => ({
    text: narrowPunctuation(text, widened),
    position,
    isHeading: false
  }))
  const panels = [...tree.chapters, ...sections].flatMap(({ panels = [] }) =>
    panels.map(({ title, position }) => ({ text: title, position, isHeading: false }))
  )
  const furniture = tree.furniture.map(({ text, position }) => ({ text, position, isHeading: false }))
  return [...headings, ...panels, ...paragraphs, ...furniture]
    .map(({ position: { start, end }, ...piece }) => ({ ...piece, start: start.offset ?? -1, end: end.offset ?? -1 }))
    .sort((a, b) => a.start - b.start)
    .map((piece) => ({ ...piece, inSource: source.slice(piece.start, piece.end) }))
}

const inHalfWidth = (text: string) =>
  text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')')

describe('whatever the source', () => {
  test('nothing is lost and nothing doubled: headings, furniture and paragraphs are all of it, in order', () => {
    fc.assert(
      fc.property(hostileString, (source) => {
        const pieces = piecesOf(source, read(source).tree)
        expect(withoutWhiteSpace(pieces.map(({ inSource }) => inSource).join(''))).toBe(withoutWhiteSpace(source))
        let from = 0
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end
        }
      })
    )
  })

  test('the words of each piece are those that stand at its place', () => {
    fc.assert(
      fc.property(hostileString, (source) => {
        const { tree } = read(source)
        for (const { text, inSource, isHeading } of piecesOf(source, tree)) {
          if (isHeading) expect(inHalfWidth(inSource).endsWith(inHalfWidth(text))).toBe(true)
          else expect(inHalfWidth(inSource)).toBe(inHalfWidth(text))
        }
        for (const { text, widened, position } of paragraphsOf(tree)) {
          expect(narrowPunctuation(text, widened)).toBe(source.slice(position.start.offset, position.end.offset))
        }
      })
    )
  })

  test('ids are unique where headings are in order', () => {
    fc.assert(
      fc.property(hostileString, (source) => {
        const { tree, messages } = read(source)
        fc.pre(
          !messages.some(
            ({ ruleId }) => ruleId === 'part-order' || ruleId === 'chapter-order' || ruleId === 'section-order'
          )
        )
        const units = tree.chapters.flatMap((chapter) => [chapter, ...chapter.sections])
        const ids = [...units, ...paragraphsOf(tree)].map(({ id }) => id)
        expect(ids).toHaveLength(new Set(ids).size)
      })
    )
  })

  test('each paragraph has the hash of its text, which begins with its measure', () => {
    fc.assert(
      fc.property(hostileString, (source) => {
        for (const { text, sha256: hash, measure = '' } of paragraphsOf(read(source).tree)) {
          expect(hash).toBe(sha256(text))
          expect(text.startsWith(measure)).toBe(true)
        }
      })
    )
  })

  test('the same source gives the same tree and the same messages', () => {
    fc.assert(
      fc.property(hostileString, (source) => {
        const [first, second] = [read(source), read(source)]
        expect(second.tree).toEqual(first.tree)
        expect(second.messages.map(String)).toEqual(first.messages.map(String))
      })
    )
  })

  test('every message has a place that the source has', () => {
    fc.assert(
      fc.property(hostileString, (source) => {
        const lines = source.split(/\r\n|\r|\n/)
        for (const { line = 0, column = 0 } of read(source).messages) {
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
        }
      })
    )
  })
})

describe('size', () => {
  test('a megabyte on one line is one paragraph', () => {
    const line = '保护小河,(治理)1,000.'.repeat(70_000)
    const [paragraph, ...others] = paragraphsOf(read(`第一章 总则\n${line}`).tree)
    expect(others).toEqual([])
    expect(paragraph?.text).toHaveLength(line.length)
    expect(paragraph?.widened).toHaveLength(210_000)
  })

  test('a megabyte of opening parentheses is a line like any other', () => {
    expect(read('('.repeat(1_000_000)).tree.furniture).toHaveLength(1)
  })

  test('20,000 lines are 20,000 paragraphs', () => {
    const { tree, messages } = read(`第一章 总则\n${'保护小河,治理小河。\n'.repeat(20_000)}`)
    expect(paragraphsOf(tree)).toHaveLength(20_000)
    expect(paragraphsOf(tree).at(-1)).toMatchObject({
      id: 'chp_1__intro__p_20000',
      position: { start: { line: 20_001, column: 1 } }
    })
    expect(messages).toEqual([])
  })
})

test('widened punctuation narrows to what it was, at the same length', () => {
  fc.assert(
    fc.property(hostileString, (text) => {
      const reading = widenPunctuation(text)
      expect(reading.text).toHaveLength(text.length)
      expect(narrowPunctuation(reading.text, reading.widened)).toBe(text)
    })
  )
})

test('no half-width comma or semicolon is left beside a Chinese character', () => {
  fc.assert(
    fc.property(hostileString, (text) => {
      expect(widenPunctuation(text).text).not.toMatch(/\p{Script=Han}[,;]|[,;]\p{Script=Han}/u)
    })
  )
})

test('every numeral from 0 to 9999 is read as it was written', () => {
  const numbers = Array.from({ length: 10_000 }, (_, number) => number)
  expect(numbers.map((number) => parseNumeral(toNumeral(number)))).toEqual(numbers)
})
