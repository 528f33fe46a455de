/** From the reading text to marks. Own code: no library finds the longest form together with the forms inside it. */
import type { EntryRef } from '../model/entry.ts'
import type { Mark } from '../model/plan.ts'
import type { Lexicon } from '../read/read-lexicon.ts'
import { createJudge, type Decision, type EntriesOf, type Found } from './judge.ts'
import { nowhere, type About } from './region.ts'
import { createTrie } from './trie.ts'
import type { Words } from './words.ts'

export interface Annotation {
  /** In the order of the text, without overlap. */
  readonly marks: readonly Mark[]
  /** In the order of the text; also of forms inside a mark. */
  readonly decisions: readonly Decision[]
}

export type Annotate = (text: string, address: string, about?: About) => Annotation

/**
 * Make an annotator.
 *
 * One pass, leftmost, and at each place the longest form: 望海云桥商务区 is one place, and holds 望海 and 云桥, which
 * stand in `within`. Where a form means nothing, a shorter one at the same place has its chance.
 *
 * The time depends on the text and on the length of the longest form, not on how many forms there are.
 *
 * @param words Absent where no mark can cut a word.
 * @returns From a paragraph's text and its address, `river-2030/chp_8__sec_1__p_2`, to what it names.
 */
export function createAnnotator(
  lexicon: Pick<Lexicon, 'forms' | 'exceptions'> & Partial<Pick<Lexicon, 'national'>>,
  words?: Words
): Annotate {
  const { forms, judgeOf } = createJudge(lexicon, words)
  const trie = createTrie(forms)
  const listed = new Set([...lexicon.forms.keys(), ...lexicon.exceptions.map(({ form }) => form)])

  return (text, address, about = nowhere) => {
    const judge = judgeOf({
      text,
      address,
      about,
      find: (entriesOf) => findAll(0, text.length, text.length, entriesOf)
    })
    const marks = findAll(0, text.length, text.length, judge.whole).map((mark) => {
      const within = new Set(partsOf(mark))
      for (const entry of mark.entries) within.delete(entry)
      return within.size > 0 ? { ...mark, within: [...within] } : mark
    })
    return { marks, decisions: judge.decisions() }

    /** @param longest Length of the longest form wanted. */
    function findAll(start: number, end: number, longest: number, entriesOf: EntriesOf): Mark[] {
      const found: Mark[] = []
      for (let at = start; at < end;) {
        const mark = findAt(at, Math.min(end, at + longest), entriesOf)
        if (mark) found.push(mark)
        at = mark?.end ?? at + 1
      }
      return found
    }

    function findAt(start: number, limit: number, entriesOf: EntriesOf): Mark | undefined {
      for (const end of trie(text, start, limit)) {
        const found = { start, end, form: text.slice(start, end) }
        const entries = entriesOf(found)
        if (entries) return { ...found, entries }
      }
      return undefined
    }

    /** Entries named by the parts of a longer form, and by the parts of these. */
    function partsOf({ start, end, form }: Found): EntryRef[] {
      // 河北区, which nobody lists, is in Tianjin.
      if (!listed.has(form)) return []
      const parts = findAll(start, end, end - start - 1, judge.part)
      return parts.flatMap((part) => [...part.entries, ...partsOf(part)])
    }
  }
}
