/** Arbitrary sources and corrections, made of what has broken readers of text before. */
import fc from 'fast-check'
import { location } from 'vfile-location'
import { VFile } from 'vfile'
import { locateCorrections, type LocatedCorrection } from '../../src/read/correct.ts'
import type { CorrectionSeed } from '../../src/model/seeds.ts'

const headings = [
  '第一章 总则',
  '第二章　保障',
  '第四章：附则',
  '第一节 范围',
  '第二节',
  '第十二节期限',
  '前言',
  '第一章 总则。保护小河。',
  '第一条 规定。',
  '第一篇 总论',
  '第二篇',
  '专栏',
  '专栏1 工程'
]
const sentences = [
  '保护小河。',
  '保护小河。加强治理,打造样板;',
  '𠮷野(小河)',
  '中韩(盐城)产业园',
  '小河',
  '，',
  '。',
  '“一带一路”'
]
const halfWidth = [',', ';', '(', ')', '1,000', 'f(x)', '16+1', '1+N', '"quotes"', "'", '...', '--', '!', '?', ':']
const markdown = [
  '{',
  '}',
  '{a}',
  '<',
  '>',
  '<b>',
  '</Paragraph>',
  '<!-- -->',
  '`',
  '``',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '# ',
  '## ',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '1) ',
  '> ',
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '|',
  '&amp;',
  '&lt;',
  '&#123;',
  '&',
  '\\',
  '\\\\',
  '$',
  '$$',
  ':::',
  'import x from "y"',
  'export const y = 1',
  'https://www.example.com',
  'www.example.com',
  'a@example.com',
  '@',
  '%',
  '+++',
  '/*',
  '//',
  '${x}'
]
const whiteSpace = [' ', '  ', '\t', '\u3000', '\u00a0', '\u2003', '\u2028', '\v', '\f', '\ufeff']
const odd = ['\u200b', '\u0085', '\u00ad', '\u0301', '\u{1f600}', '★', '——', '𠮷']
const furniture = ['(上接第五版)', '（下转第6版）', '(上接第五版', '《小河规划》', '小河规划']
const loneSurrogates = ['\ud842', '\udfb7']
const ends = ['\n', '\n', '\r\n', '\r', '\n\n', '\n\u3000\n']

/** Pieces of text without an end of line, as a UTF-8 file may hold them. */
export const hostilePiece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...sentences, ...headings) },
  { weight: 4, arbitrary: fc.constantFrom(...markdown, ...halfWidth) },
  { weight: 2, arbitrary: fc.constantFrom(...whiteSpace, ...odd, ...furniture) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll(/[\r\n]/g, '')) }
)

/** A line that is mostly one thing, so that headings come about. */
const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...headings, ...furniture, '', '\u3000') },
  { weight: 3, arbitrary: fc.array(hostilePiece, { maxLength: 5 }).map((pieces) => pieces.join('')) }
)

const join = (parts: fc.Arbitrary<[string, string][]>) => parts.map((all) => all.flat().join(''))

/** A source as a UTF-8 file may hold it. */
export const hostileText = join(fc.array(fc.tuple(line, fc.constantFrom(...ends)), { maxLength: 12 }))

/** A source as a string may hold it: with half characters too. */
export const hostileString = fc.oneof(
  hostileText,
  join(
    fc.array(fc.tuple(fc.oneof(line, fc.constantFrom(...loneSurrogates)), fc.constantFrom(...ends, '')), {
      maxLength: 12
    })
  ),
  fc.string({ unit: 'binary' })
)

/** A source, and corrections that were found in it: at any place, to any reading, of any certainty. */
export const corrected = hostileText.chain((source) =>
  fc
    .uniqueArray(fc.nat({ max: source.length }), { maxLength: 8 })
    .chain((cuts) =>
      fc.tuple(...pairs(source, cuts).map(([start, end]) => seedOf(source, start, source.slice(start, end))))
    )
    .map((seeds) => ({ source, corrections: locate(source, seeds) }))
)

/** Any rows for a source: some cannot be found, some overlap. */
export const rowsFor = (source: string) =>
  fc.array(
    fc
      .tuple(fc.nat({ max: source.length }), fc.integer({ min: 1, max: 6 }))
      .chain(([start, length]) => seedOf(source, start, source.slice(start, start + length) || '无')),
    { maxLength: 6 }
  )

/** The corrections among `seeds` that are found in `source`. */
export function locate(source: string, seeds: CorrectionSeed[]): LocatedCorrection[] {
  const value = {
    witnesses: { w: { title: '另本', location: '小河档案馆', collated: '2030-02-01' } },
    corrections: seeds
  }
  return locateCorrections(source, { value, placeOf: () => ({ line: 1, column: 1 }) }, new VFile())
}

function seedOf(source: string, start: number, sic: string): fc.Arbitrary<CorrectionSeed> {
  return fc.record({
    line: fc.constant(location(source).toPoint(start)?.line ?? 1),
    sic: fc.constant(sic),
    corr: fc.oneof(
      fc.constantFrom('', '河', '小河,大河', '，', '\n', ' ', '{x}', '第三章 保障'),
      fc.array(hostilePiece, { maxLength: 2 }).map((pieces) => pieces.join(''))
    ),
    kind: fc.constant('garbled' as const),
    certainty: fc.constantFrom('certain', 'likely', 'doubtful'),
    source: fc.constant('w')
  })
}

/** Spans from each second cut to the next one; a cut inside a character moves before it. */
function pairs(text: string, cuts: number[]): [start: number, end: number][] {
  const isInside = (offset: number) => (text.codePointAt(offset - 1) ?? 0) > 0xffff
  const borders = cuts.map((cut) => (isInside(cut) ? cut - 1 : cut)).sort((a, b) => a - b)
  return borders.flatMap((start, index) => {
    const end = borders[index + 1] ?? start
    return index % 2 === 0 && start < end ? [[start, end]] : []
  })
}
