import type { Place, Term } from '../model/entries.ts'
import { listedId } from '../model/eid.ts'
import { refTo } from '../model/entry.ts'
import { outlineOf } from '../model/outline.ts'
import { sha256 } from '../model/sha256.ts'
import { sourceReadingsOf } from '../view/source-readings.ts'
import { paragraphsOf, type Paragraph, type Plan } from '../model/plan.ts'
import type { EverydayWord } from '../model/everyday-words.ts'
import type { Corpus, CorpusPlan, ExactCorpus } from './corpus.ts'
import { createFold, readSimplified } from './fold.ts'
import { toMeant, type MeantLanguage } from './meant.ts'
import { settings } from './grams/format.ts'
import { spelledNames } from './spelled-names.ts'

/** What the libraries of the language know. */
export interface Language extends MeantLanguage {
  /** One character to one character, or to itself. */
  readonly toSimplified: (character: string) => string
  readonly toPinyin: (words: string) => string
}

export function toCorpus(
  plans: readonly Plan[],
  terms: readonly Term[],
  places: readonly Place[],
  language: Language,
  everyday: readonly EverydayWord[] = []
): Corpus {
  const corpus = toExactCorpus(plans, terms, places, language)
  const { paragraphs, entries, simplified } = corpus
  const texts = paragraphs.map(({ text }) => text)
  const fold = createFold(readSimplified(simplified))
  return { ...corpus, meant: toMeant(texts, entries, terms, places, everyday, fold, language) }
}

/** What an exact answer needs, without what tells what was meant. */
export function toExactCorpus(
  plans: readonly Plan[],
  terms: readonly Term[],
  places: readonly Place[],
  language: Pick<Language, 'toSimplified' | 'toPinyin'>
): ExactCorpus {
  const { toSimplified, toPinyin } = language
  const spell = (headword: string, forms: readonly string[]) => spelledNames(headword, forms).map(toPinyin).join('|')
  const entries = [
    ...terms.map((term) => ({ ...term, entry: refTo('term', term.id), text: term.definition })),
    ...places.map((place) => ({ ...place, entry: refTo('place', place.id), text: place.note ?? '' }))
  ].map(({ entry, headword, forms, text }) => ({ entry, headword, forms, pinyin: spell(headword, forms), text }))
  const numbers = new Map(entries.map(({ entry }, index) => [entry, index]))
  const paragraphs = plans.flatMap((plan) =>
    paragraphsOf(plan).map((paragraph) => {
      const { id, text, measure, marks } = paragraph
      const source = sourceWordsOf(paragraph)
      const named = new Set(marks.flatMap(({ entries, within = [] }) => [...entries, ...within]))
      return {
        plan: plan.id,
        id,
        text,
        ...(measure !== undefined && { measure: measure.length }),
        ...(source.length > 0 && { source }),
        entries: [...named].flatMap((entry) => numbers.get(entry) ?? [])
      }
    })
  )
  const words = [...paragraphs.map(({ text }) => text), ...entries.map(({ headword, text }) => headword + text)]
  const simplified = pairTraditional(new Set(words.join('')), toSimplified)
  return { plans: plans.map(toCorpusPlan), paragraphs, entries, simplified }
}

/** Without what the search does not see: half-width marks and breaks of lines. */
function sourceWordsOf(paragraph: Paragraph) {
  return sourceReadingsOf(paragraph)
    .map(({ start, end, sic }) => [start, end, sic.replaceAll('〔换行〕', '')] as const)
    .filter(([start, end, sic]) => sic.normalize('NFKC') !== paragraph.text.slice(start, end).normalize('NFKC'))
}

/** The name of a corpus, by all that is in it and how it is indexed. What is made of one corpus fits together. */
export const identify = (corpus: Corpus): string => sha256(JSON.stringify([settings, corpus])).slice(0, 12)

function toCorpusPlan(plan: Plan): CorpusPlan {
  const { id, title, shortTitle, lacks, official, chapters } = plan
  const units = chapters.flatMap((chapter) => [chapter, ...chapter.sections])
  const missing = missingOf(plan)
  const extents = outlineOf(plan)
    .filter(({ extent, paragraphs }) => extent > paragraphs.length)
    .map(({ id, extent }) => [id, extent] as const)
  return {
    id,
    title,
    shortTitle,
    ...(lacks !== undefined && { lacks }),
    ...(official && { official }),
    units: Object.fromEntries(units.map(({ id, title }) => [id, title])),
    ...(missing.length > 0 && { missing: Object.fromEntries(missing) }),
    ...(extents.length > 0 && { extents: Object.fromEntries(extents) })
  }
}

/** Chapters and sections that the plan has and the site lacks, by id and title. */
const missingOf = ({ contents }: Plan) =>
  contents.flatMap((chapter) => [
    ...(chapter.held === 'none' ? [[listedId(chapter), chapter.title] as const] : []),
    ...chapter.sections
      .filter(({ held }) => held === 'none')
      .map((section) => [listedId(section, listedId(chapter)), section.title] as const)
  ])

/** All Traditional characters whose simplified one is among `characters`. */
function pairTraditional(characters: ReadonlySet<string>, toSimplified: (character: string) => string): string {
  const pairs: string[] = []
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const traditional = String.fromCharCode(code)
    const simplified = toSimplified(traditional)
    if (simplified.length === 1 && characters.has(simplified) && !characters.has(traditional))
      pairs.push(traditional + simplified)
  }
  return pairs.join('')
}
