/** What a form means where it stands. */
import { parseRef, type EntryRef } from '../model/entry.ts'
import type { Mark, Span } from '../model/plan.ts'
import type { Exception } from '../model/lexicon-seeds.ts'
import type { Lexicon } from '../read/read-lexicon.ts'
import { createEdges } from './edges.ts'
import { createNation } from './nation.ts'
import type { Context } from './nearby.ts'
import type { About } from './region.ts'
import type { Words } from './words.ts'

/** A form where it stands. */
export interface Found extends Span {
  readonly form: string
}

/** From a form to the entries that it names; absent where it names none. */
export type EntriesOf = (found: Found) => readonly EntryRef[] | undefined

/** A form that was not just taken for its entry. */
export interface Decision extends Found {
  /** The row of exceptions.yaml that fits. */
  readonly exception?: Exception
  /** Why it is left alone, where no row says so; for editors. */
  readonly refusal?: string
}

/** What is sure, what that speaks for, and the rest of a list. */
const mostRounds = 5

interface Paragraph {
  readonly text: string
  readonly address: string
  readonly about: About
  /** All marks of the paragraph, by what a form names. */
  readonly find: (entriesOf: EntriesOf) => readonly Mark[]
}

interface Judge {
  /** The entries that a form names. */
  readonly whole: EntriesOf
  /** The same of a part of a longer name, which may stand within a word. */
  readonly part: EntriesOf
  /** What was decided so far, in the order of the text. */
  readonly decisions: () => readonly Decision[]
}

/**
 * Make the judge of a lexicon. A form with rows in the exceptions means what the first row that fits says; else what
 * the glossary or the gazetteer says for this plan; else the place of the nation that it names. What would cut a word is
 * left alone, unless a row wants it.
 *
 * @returns From a paragraph to its judge; and all forms that there are.
 */
export function createJudge(
  { forms, exceptions, national = [] }: JudgedLexicon,
  words?: Words
): { readonly forms: ReadonlySet<string>; readonly judgeOf: (paragraph: Paragraph) => Judge } {
  const rows = Map.groupBy(exceptions, ({ form }) => form)
  const nation = createNation(national)
  return { forms: new Set([...forms.keys(), ...rows.keys(), ...nation.forms]), judgeOf }

  function judgeOf({ text, address, about, find }: Paragraph): Judge {
    const plan = address.slice(0, Math.max(0, address.indexOf('/')))
    const decisions = new Map<string, Decision>()
    const edges = once(() => createEdges(text, words, nation))
    const nearby = once(() => {
      let marks: readonly Mark[] = []
      for (let round = 0; round < mostRounds; round++) {
        const known = nation.nearby(marks)
        const context: Context = { text, about, nearby: () => known }
        const next = find((found) => byMeaning(found, true).entries ?? byNation(found, context).entries)
        if (JSON.stringify(next) === JSON.stringify(marks)) break
        marks = next
      }
      return nation.nearby(marks)
    })

    return {
      whole: (found) => judge(found, true),
      part: (found) => judge(found, false),
      decisions: () => [...decisions.values()].sort((a, b) => a.start - b.start)
    }

    function judge(found: Found, isWhole: boolean): readonly EntryRef[] | undefined {
      const row = rows.get(found.form)?.find((row) => fits(row, found, text, address))
      if (row) {
        note(found, { exception: row })
        return row.entry === undefined ? undefined : [row.entry]
      }
      const byOwn = byMeaning(found, isWhole)
      const { entries, refusal = byOwn.refusal } = byOwn.entries ? byOwn : byNation(found, { text, about, nearby })
      if (!entries && isWhole && refusal !== undefined) note(found, { refusal })
      else if (!entries && rows.has(found.form)) note(found, {})
      return entries
    }

    function byMeaning(found: Found, isWhole: boolean): Judged {
      const all = forms.get(found.form)
      const meaning = all?.find(({ scope, except }) => except !== plan && (scope?.includes(plan) ?? true))
      if (!meaning) return all?.some(({ scope }) => scope) === true ? { refusal: '在这份文中没有这个意思。' } : {}
      const isName = meaning.entries.every((entry) => parseRef(entry).type === 'place')
      const word = isWhole ? edges().cutBy(found, isName) : undefined
      return word === undefined ? { entries: meaning.entries } : { refusal: sayPart(word) }
    }

    function byNation(found: Found, context: Context): Judged {
      const judged = nation.judge(found, context)
      if (!judged || !edges().isName(found)) return {}
      const word = edges().cutBy(found, true)
      if (word === undefined) return judged
      // Of what is no word here, there is nothing to say: 创新平台.
      return word.startsWith(found.form) ? { refusal: sayPart(word) } : {}
    }

    function note({ start, end, form }: Found, why: Pick<Decision, 'exception' | 'refusal'>): void {
      // Of a form and of a shorter one at the same place one is refused.
      const key = `${start} ${why.refusal === undefined ? end : why.refusal}`
      if (!decisions.has(key)) decisions.set(key, { start, end, form, ...why })
    }
  }
}

type JudgedLexicon = Pick<Lexicon, 'forms' | 'exceptions'> & Partial<Pick<Lexicon, 'national'>>

interface Judged {
  readonly entries?: readonly EntryRef[]
  readonly refusal?: string
}

const sayPart = (word: string) => `是“${word}”的一部分。`

function fits({ in: units, after, before, near }: Exception, { start, end }: Found, text: string, address: string) {
  return (
    (units?.some((unit) => isPartOf(address, unit)) ?? true) &&
    (after === undefined || text.endsWith(after, start)) &&
    (before === undefined || text.startsWith(before, end)) &&
    (near === undefined || sentenceAt(text, start).includes(near))
  )
}

/** `river-2030/chp_1` holds `river-2030/chp_1__sec_2__p_3`, and not `river-2030/chp_10`. */
const isPartOf = (address: string, unit: string) =>
  address === unit || address.startsWith(`${unit}__`) || address.startsWith(`${unit}/`)

/** Of no sentence more is looked at than this on either side, so that a text without stops takes no longer. */
const longestSentence = 300

function sentenceAt(text: string, at: number): string {
  const [before, after] = [text.slice(Math.max(0, at - longestSentence), at), text.slice(at, at + longestSentence)]
  const stop = /[。；！？]/
  return (before.split(stop).at(-1) ?? '') + (after.split(stop)[0] ?? '')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
