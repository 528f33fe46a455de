/** What can be said of the lexicon only when the plans have been annotated, and in the light of what was published. */
import type { VFile } from 'vfile'
import type { Decided } from '../annotate/annotate-plan.ts'
import { findWords } from '../read/find-words.ts'
import { formsOf, listedForms, pathOfForm, type PlaceSeed, type TermSeed } from '../model/lexicon-seeds.ts'
import type { Lexicon, LexiconSeeds } from '../read/read-lexicon.ts'
import { paragraphsOf, type Plan } from '../model/plan.ts'
import { idsOf, type Identified } from '../model/withdrawn.ts'
import { say } from '../model/messages/say.ts'
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
  const forms = new Set([...lexicon.terms, ...lexicon.gazetteer.value].flatMap(formsOf))
  const found = findWords(forms, text, { start: 0, end: text.length })
  for (const [{ value, placeOf }, file] of [
    [lexicon.glossary, seeds.glossary],
    [lexicon.gazetteer, seeds.gazetteer]
  ] as const) {
    tellElsewhere(value, new Set(plans.map(({ id }) => id)), file)
    const isUsed = (entry: TermSeed | PlaceSeed) => formsOf(entry).some((form) => found.get(form)?.length)
    const unused = value.filter((entry) => formsOf(entry).length > 0 && !isUsed(entry))
    if (unused.length > 0) hint(file, say('entry-unused', { count: unused.length, names: namesOf(unused) }))
    for (const [row, entry] of value.entries()) {
      if (!isUsed(entry)) continue
      for (const [index, form] of listedForms(entry).entries()) {
        if (found.get(form)?.length) continue
        hint(file, say('form-unused', { form }), placeOf(pathOfForm(row, entry, index)))
      }
    }
  }
  const used = new Set(decided.flatMap(({ decisions }) => decisions.map(({ exception }) => exception)))
  for (const [row, exception] of lexicon.exceptions.entries()) {
    // One that refuses a form everywhere may wait for a plan that has it.
    if (used.has(exception) || (!exception.in && exception.entry === undefined)) continue
    hint(seeds.exceptions, say('exception-unused', { form: exception.form }), lexicon.rows.placeOf([row, 'form']))
  }
}

/** Warn of entries whose scope is a plan that is not there. */
function tellElsewhere(entries: readonly (TermSeed | PlaceSeed)[], plans: ReadonlySet<string>, file: VFile): void {
  const absentOf = ({ scope }: TermSeed | PlaceSeed) =>
    scope === undefined || scope === 'everywhere' ? [] : scope.filter((plan) => !plans.has(plan))
  const elsewhere = entries.filter((entry) => absentOf(entry).length > 0)
  if (elsewhere.length === 0) return
  const absent = [...new Set(elsewhere.flatMap(absentOf))]
  hint(file, say('scope-elsewhere', { plans: absent, names: namesOf(elsewhere) }))
}

/** The first few, by name. */
const namesOf = (entries: readonly (TermSeed | PlaceSeed)[]): string =>
  `${entries
    .slice(0, 8)
    .map(({ headword }) => headword)
    .join('、')}${entries.length > 8 ? '……' : ''}`

/**
 * Check that every address of a term or place that was published still leads somewhere.
 *
 * @param published What `content/` holds from before.
 */
export function checkLostIds(
  published: { readonly [Type in 'terms' | 'places']: readonly Identified[] },
  lexicon: Lexicon,
  seeds: LexiconSeeds
): void {
  for (const [type, file] of [
    ['terms', seeds.glossary],
    ['places', seeds.gazetteer]
  ] as const) {
    const withdrawn = lexicon.withdrawn.filter((one) => `${one.type}s` === type)
    const kept = new Set([...lexicon[type], ...withdrawn].flatMap(idsOf))
    for (const id of published[type].flatMap(idsOf)) {
      if (kept.has(id)) continue
      fault(file, say('id-lost', { id }), { line: 1, column: 1 })
    }
  }
}
