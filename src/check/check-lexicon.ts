/** What can be said of the lexicon only when the plans have been annotated, and in the light of what was published. */
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Decided } from '../annotate/annotate-plan.ts'
import { findWords } from '../read/find-words.ts'
import { refTo, type EntryRef } from '../model/entry.ts'
import { entriesOfPlace, formsOf, type PlaceSeed, type TermSeed } from '../model/seeds.ts'
import { pathOfForm, type Lexicon, type LexiconSeeds } from '../read/read-lexicon.ts'
import { paragraphsOf, type Plan } from '../model/plan.ts'
import { fault, hint } from '../model/report.ts'

/** Warn of entries, of their forms, and of rows of the exceptions, that no plan has a use for. */
export function checkUse(
  lexicon: Lexicon,
  plans: readonly Plan[],
  decided: readonly Decided[],
  seeds: LexiconSeeds
): void {
  // No paragraph has a line break in it.
  const text = plans
    .flatMap(paragraphsOf)
    .map(({ text }) => text)
    .join('\n')
  const forms = new Set([...lexicon.terms, ...lexicon.places].flatMap(formsOf))
  const found = findWords(forms, text, { start: 0, end: text.length })
  for (const [{ value, placeOf }, file] of [
    [lexicon.glossary, seeds.glossary],
    [lexicon.gazetteer, seeds.gazetteer]
  ] as const) {
    const isUsed = (entry: TermSeed | PlaceSeed) => formsOf(entry).some((form) => found.get(form)?.length)
    const unused = value.filter((entry) => formsOf(entry).length > 0 && !isUsed(entry))
    if (unused.length > 0)
      hint(
        file,
        'entry-unused',
        `Expected the plans to name every entry, found ${unused.length} that they do not name: ${namesOf(unused)}. The site does not show them. Correct their forms, or take them out.`
      )
    for (const [row, entry] of value.entries()) {
      if (!isUsed(entry)) continue
      for (const [index, form] of formsOf(entry).entries()) {
        if (found.get(form)?.length) continue
        hint(
          file,
          'form-unused',
          `Expected every form to occur in a plan, found "${form}" nowhere. Copy it from the text again, or take it out.`,
          placeOf(pathOfForm(row, entry, index))
        )
      }
    }
  }
  const used = new Set(decided.flatMap(({ decisions }) => decisions.map(({ exception }) => exception)))
  for (const [row, exception] of lexicon.exceptions.entries()) {
    if (used.has(exception)) continue
    hint(
      seeds.exceptions,
      'exception-unused',
      `Expected every row to fit somewhere in a plan, found none for "${exception.form}". Correct its conditions, or take it out.`,
      lexicon.rows.placeOf([row, 'form'])
    )
  }
}

/** The first few, by name. */
const namesOf = (entries: readonly (TermSeed | PlaceSeed)[]): string =>
  `${entries
    .slice(0, 8)
    .map(({ headword }) => headword)
    .join('、')}${entries.length > 8 ? '……' : ''}`

/** Warn of headwords that stand in a plan where nothing names their entry: the form was probably forgotten. */
export function checkHeadwords(
  { terms, places, exceptions, glossary, gazetteer }: Lexicon,
  plans: readonly Plan[],
  seeds: LexiconSeeds
): void {
  const paragraphs = plans.flatMap(paragraphsOf)
  const decided = new Set(exceptions.map(({ form }) => form))
  const isForgotten = (entry: TermSeed | PlaceSeed, refs: readonly EntryRef[]) =>
    !decided.has(entry.headword) &&
    !formsOf(entry).includes(entry.headword) &&
    paragraphs.some(({ text, marks }) =>
      placesOf(entry.headword, text).some(
        (start) =>
          !marks.some(
            (mark) =>
              mark.start < start + entry.headword.length &&
              mark.end > start &&
              refs.some((ref) => mark.entries.includes(ref) || mark.within?.includes(ref))
          )
      )
    )
  const warn = (file: VFile, { headword }: TermSeed | PlaceSeed, place: Point) => {
    hint(
      file,
      'headword-forgotten',
      `Expected the headword "${headword}", which stands in a plan, to be one of the forms. Add it to forms, or say in exceptions.yaml what it means there.`,
      place
    )
  }
  for (const [row, term] of terms.entries())
    if (isForgotten(term, [refTo('term', term.id)])) warn(seeds.glossary, term, glossary.placeOf([row, 'headword']))
  for (const [row, place] of places.entries())
    if (isForgotten(place, entriesOfPlace(place))) warn(seeds.gazetteer, place, gazetteer.placeOf([row, 'headword']))
}

function placesOf(word: string, text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

/** An id of the published glossary or gazetteer. */
interface Published {
  readonly id: string
  readonly formerly?: readonly string[] | undefined
}

/**
 * Check that every address of a term or place that was published still leads somewhere.
 *
 * @param published What `content/` holds from before.
 */
export function checkLostIds(
  published: { readonly terms: readonly Published[]; readonly places: readonly Published[] },
  lexicon: Lexicon,
  seeds: LexiconSeeds
): void {
  for (const [type, file] of [
    ['terms', seeds.glossary],
    ['places', seeds.gazetteer]
  ] as const) {
    const kept = new Set(lexicon[type].flatMap(allIds))
    for (const id of published[type].flatMap(allIds)) {
      if (kept.has(id)) continue
      fault(
        file,
        'id-lost',
        `Expected the published id "${id}", found it nowhere: links to its page would break. ` +
          'Give the entry this id again, or list it under formerly of the entry that takes its place.',
        { line: 1, column: 1 }
      )
    }
  }
}

const allIds = ({ id, formerly = [] }: Published) => [id, ...formerly]
