/** The seeds of a tiny plan, good as they are, for tests to break in one place. */
import { VFile } from 'vfile'
import type { LexiconSeeds } from '../src/read/read-lexicon.ts'
import type { PlanSeeds } from '../src/read/read-plan.ts'
import { sha256 } from '../src/model/sha256.ts'

export interface TinySeeds {
  readonly source?: string | Uint8Array
  /** The value of the field `contents`. */
  readonly contents?: string
  /** Further fields of `provenance.yaml`. */
  readonly more?: string
  /** The whole of `provenance.yaml`, instead of `contents` and `more`. */
  readonly provenance?: string | Uint8Array
  /** The whole of `corrections.yaml`. */
  readonly corrections?: string | Uint8Array
}

export const tinySource = '第一章 总则\n\n保护小河。\n'

/** The three files as text; `contents` of `provenance.yaml` begins on line 7, `more` after it. */
export function tinyFiles(seeds: TinySeeds = {}) {
  const {
    source = tinySource,
    contents = '[{ number: 1, title: 总则, held: full, introduction: 1 }]',
    more,
    provenance = [
      'title: 小河规划',
      'shortTitle: 小河',
      'issuer: 小河县',
      'published: 2030-01',
      `sha256: ${sha256(source)}`,
      'origin: 为测试而写',
      `contents: ${contents}`,
      ...(more === undefined ? [] : [more]),
      ''
    ].join('\n'),
    corrections = 'witnesses: {}\ncorrections: []\n'
  } = seeds
  return { 'source.txt': source, 'provenance.yaml': provenance, 'corrections.yaml': corrections }
}

export function tinySeeds(seeds?: TinySeeds): PlanSeeds {
  const files = tinyFiles(seeds)
  const open = (path: keyof typeof files) => new VFile({ path, value: files[path] })
  return {
    id: 'river-2030',
    source: open('source.txt'),
    provenance: open('provenance.yaml'),
    corrections: open('corrections.yaml')
  }
}

/** `corrections.yaml` with one witness `w` and a row on each line from the fourth on. */
export const tinyCorrections = (...rows: string[]): string =>
  [
    'witnesses:',
    '  w: { title: 另本, location: 小河档案馆, collated: 2030-02-01 }',
    'corrections:',
    ...rows.map((row) => `  - ${row}`),
    ''
  ].join('\n')

/** A row of `corrections.yaml`. */
export const tinyRow = (
  line: number,
  sic: string,
  corr: string,
  more = 'kind: garbled, certainty: certain, source: w'
) => `{ line: ${line}, sic: ${JSON.stringify(sic)}, corr: ${JSON.stringify(corr)}, ${more} }`

export interface TinyLexicon {
  /** The rows of each file, one on each line: terms from the second line on, the others from the first. */
  readonly terms?: readonly string[]
  readonly places?: readonly string[]
  readonly exceptions?: readonly string[]
}

/** The three files that all plans share, as text. */
export function tinyLexiconFiles({ terms = [], places = [], exceptions = [] }: TinyLexicon = {}) {
  const toYaml = (rows: readonly string[]) => (rows.length > 0 ? rows.map((row) => `- ${row}\n`).join('') : '[]\n')
  const glossary = terms.length > 0 ? `terms:\n${toYaml(terms)}` : 'terms: []\n'
  return { 'glossary.yaml': glossary, 'gazetteer.yaml': toYaml(places), 'exceptions.yaml': toYaml(exceptions) }
}

export function tinyLexicon(lexicon?: TinyLexicon): LexiconSeeds {
  const files = tinyLexiconFiles(lexicon)
  const open = (path: keyof typeof files) => new VFile({ path, value: files[path] })
  return { glossary: open('glossary.yaml'), gazetteer: open('gazetteer.yaml'), exceptions: open('exceptions.yaml') }
}

/** All messages of the files of some seeds as `file:line:column: sentence (ruleId)`; their source is the plan, their note Chinese. */
export const messagesOf = (seeds: PlanSeeds | LexiconSeeds | { readonly file: VFile }): string[] =>
  Object.values(seeds)
    .filter((seed) => seed instanceof VFile)
    .flatMap(({ messages }) =>
      messages.map((message) => {
        const lacks = [
          message.source === 'plan' ? '' : ' without its source',
          /^(?!.*Expected).*\p{Script=Han}/su.test(message.note ?? '') ? '' : ' without Chinese'
        ]
        return `${String(message)} (${message.ruleId ?? 'without ruleId'})${lacks.join('')}`
      })
    )
