import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCorrections, restoreSic, type LocatedCorrection } from '../../src/read/correct.ts'
import { narrowPunctuation } from '../../src/model/normalise.ts'
import { paragraphsOf } from '../../src/model/plan.ts'
import { corrected, hostileText, locate, rowsFor } from './hostile.ts'
import { read } from './read.ts'

/** Without the corrections that are refused because they lie in no paragraph; striking one out may move another. */
function withoutRefused(source: string, corrections: readonly LocatedCorrection[]): readonly LocatedCorrection[] {
  const { refused } = read(source, corrections)
  if (refused.length === 0) return corrections
  const places = new Set(refused.map(({ line, column }) => `cor_${String(line)}_${String(column)}`))
  return withoutRefused(
    source,
    corrections.filter(({ id }) => !places.has(id))
  )
}

describe('whatever the corrections', () => {
  test('the whole reading text undone is the source', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        const { text, widened, applied } = read(source, corrections).reading
        const readings = applied.map(({ start, end, correction }) => ({ start, end, sic: correction.seed.sic }))
        expect(restoreSic(narrowPunctuation(text, widened), readings)).toBe(source)
      })
    )
  })

  test('each paragraph undone is the slice of the source that its position names', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        const { tree } = read(source, withoutRefused(source, corrections))
        for (const { text, widened, apparatus, position } of paragraphsOf(tree)) {
          expect(restoreSic(narrowPunctuation(text, widened), apparatus)).toBe(
            source.slice(position.start.offset, position.end.offset)
          )
        }
      })
    )
  })

  test('the apparatus of a paragraph lies in it, in order, without overlap, and reads as the text does', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        for (const { text, apparatus, widened } of paragraphsOf(read(source, corrections).tree)) {
          let from = 0
          for (const { start, end, sic, corr, certainty } of apparatus) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeLessThanOrEqual(text.length)
            if (certainty === 'doubtful') expect(end - start).toBe(sic.length)
            else expect(text.slice(start, end)).toBe(corr)
            from = end
          }
          for (const offset of widened) expect('，；（）').toContain(text.charAt(offset))
          expect(widened).toEqual([...new Set(widened)].sort((a, b) => a - b))
        }
      })
    )
  })

  test('each is in the apparatus of one paragraph, or of the plan, or refused', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        const { tree, refused } = read(source, corrections)
        const placed = [tree, ...paragraphsOf(tree)].flatMap(({ apparatus }) => apparatus.map(({ id }) => id))
        expect(placed.length + refused.length).toBe(corrections.length)
        expect(placed).toHaveLength(new Set(placed).size)
      })
    )
  })

  test('all that are found lie in the source as they say, in order and without overlap', () => {
    const rows = hostileText.chain((source) => fc.tuple(fc.constant(source), rowsFor(source)))
    fc.assert(
      fc.property(rows, ([source, seeds]) => {
        let from = 0
        for (const { start, end, seed, position } of locate(source, seeds)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(source.slice(start, end)).toBe(seed.sic)
          expect(position).toMatchObject({ start: { line: seed.line, offset: start }, end: { offset: end } })
          from = end
        }
      })
    )
  })

  test('applied and undone they leave the source as it was', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        const { text, applied } = applyCorrections(source, corrections)
        const readings = applied.map(({ start, end, correction }) => ({ start, end, sic: correction.seed.sic }))
        expect(restoreSic(text, readings)).toBe(source)
      })
    )
  })
})
