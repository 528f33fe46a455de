import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { locateCorrections } from './correct.ts'
import { readSource } from './read-source.ts'
import type { CorrectionSeed } from '../model/seeds.ts'

const seed: CorrectionSeed = {
  line: 1,
  sic: '小\n和',
  corr: '小河',
  kind: 'garbled',
  certainty: 'certain',
  source: 'w'
}
const apparatus = {
  value: { witnesses: { w: { title: '另本', location: '小河档案馆', collated: '2030-02-01' } }, corrections: [seed] },
  placeOf: () => ({ line: 1, column: 1 })
}

test('gives the lines without the white space around them, and no blank ones', () => {
  const { lines } = readSource('\uFEFF第一章 总则\r\n\r\n　　保护　小河。 \r　\n大江', [])
  expect(lines).toEqual([
    { text: '第一章 总则', offset: 1 },
    { text: '保护　小河。', offset: 13 },
    { text: '大江', offset: 23 }
  ])
})

test('corrects first and widens then, so that a reading is widened too', () => {
  const source = '保护小\n和,加强治理。'
  const { text, applied, widened } = readSource(source, locateCorrections(source, apparatus, new VFile()))
  expect(text).toBe('保护小河，加强治理。')
  expect(applied.map(({ start, end }) => [start, end])).toEqual([[2, 4]])
  expect(widened).toEqual([4])
})

test('knows the place in the source of a span of the reading text', () => {
  const source = '保护小\n和,加强治理。'
  const { positionOf } = readSource(source, locateCorrections(source, apparatus, new VFile()))
  expect(positionOf(0, 10)).toEqual({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 2, column: 8, offset: 11 }
  })
  expect(positionOf(2, 4)).toEqual({
    start: { line: 1, column: 3, offset: 2 },
    end: { line: 2, column: 2, offset: 5 }
  })
})

test('leaves words struck at the ends of a span out of its place', () => {
  const strike = (sic: string): CorrectionSeed => ({ ...seed, sic, corr: '' })
  const rows = { ...apparatus, value: { ...apparatus.value, corrections: [strike('多'), strike('余')] } }
  const { text, positionOf } = readSource('多小河余', locateCorrections('多小河余', rows, new VFile()))
  expect(text).toBe('小河')
  expect(positionOf(0, 2)).toMatchObject({ start: { offset: 1 }, end: { offset: 3 } })
})

test('leaves the source as it is where there is nothing to correct', () => {
  expect(readSource('保护小河。\n', [])).toMatchObject({ text: '保护小河。\n', applied: [], widened: [] })
})
