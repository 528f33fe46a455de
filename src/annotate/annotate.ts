/** From the reading text to marks. Own code: no library finds the longest form together with the forms inside it. */
import type { Lexicon } from '../read/read-lexicon.ts'
import type { EntryRef } from '../model/entry.ts'
import type { Exception } from '../model/seeds.ts'
import type { Mark, Span } from '../model/plan.ts'

/** A form that exceptions.yaml decides, where it stands. */
export interface Decision extends Span {
  readonly form: string
  /** The row that fits; absent where none does, and no entry claims the form: it is left alone. */
  readonly exception?: Exception
}

export interface Annotation {
  /** In the order of the text, without overlap. */
  readonly marks: readonly Mark[]
  /** In the order of the text; also of forms inside a mark. */
  readonly decisions: readonly Decision[]
}

/**
 * Make an annotator.
 *
 * One pass, leftmost, and at each place the longest form: 上海虹桥商务区 is one place, and holds 上海 and 虹桥, which
 * stand in `within`. A form with rows in the exceptions means what the first row that fits says. Where it means
 * nothing, a shorter form at the same place has its chance.
 *
 * The time depends on the text and on the length of the longest form, not on how many forms there are.
 *
 * @returns From a paragraph's text and its address, `yrd-2019/chp_8__sec_1__p_2`, to what it names.
 */
export function createAnnotator({
  forms,
  exceptions
}: Pick<Lexicon, 'forms' | 'exceptions'>): (text: string, address: string) => Annotation {
  const rows = Map.groupBy(exceptions, ({ form }) => form)
  const trie = createTrie([...forms.keys(), ...rows.keys()])

  return (text, address) => {
    const decisions = new Map<string, Decision>()
    const marks = findAll({ start: 0, end: text.length }, text.length).map((mark) => {
      const within = new Set(partsOf(mark))
      for (const entry of mark.entries) within.delete(entry)
      return within.size > 0 ? { ...mark, within: [...within] } : mark
    })
    return { marks, decisions: [...decisions.values()].sort((a, b) => a.start - b.start) }

    /** @param longest Length of the longest form wanted. */
    function findAll({ start, end }: Span, longest: number): Mark[] {
      const found: Mark[] = []
      for (let at = start; at < end;) {
        const mark = findAt(at, Math.min(end, at + longest))
        if (mark) found.push(mark)
        at = mark?.end ?? at + 1
      }
      return found
    }

    function findAt(start: number, limit: number): Mark | undefined {
      for (const end of trie(text, start, limit)) {
        const form = text.slice(start, end)
        const entries = decide(form, start, end)
        if (entries) return { start, end, form, entries }
      }
      return undefined
    }

    /** Entries named by the parts of a longer form, and by the parts of these. */
    function partsOf({ start, end }: Span): EntryRef[] {
      return findAll({ start, end }, end - start - 1).flatMap((part) => [...part.entries, ...partsOf(part)])
    }

    function decide(form: string, start: number, end: number): readonly EntryRef[] | undefined {
      const candidates = rows.get(form)
      if (!candidates) return forms.get(form)
      const exception = candidates.find(
        (row) =>
          (row.in?.some((unit) => isPartOf(address, unit)) ?? true) &&
          (row.after === undefined || text.endsWith(row.after, start)) &&
          (row.before === undefined || text.startsWith(row.before, end))
      )
      const entries = forms.get(form)
      if (exception || !entries) decisions.set(`${start} ${end}`, { start, end, form, ...(exception && { exception }) })
      if (!exception) return entries
      return exception.entry === undefined ? undefined : [exception.entry]
    }
  }
}

/** `yrd-2019/chp_1` holds `yrd-2019/chp_1__sec_2__p_3`, and not `yrd-2019/chp_10`. */
const isPartOf = (address: string, unit: string) =>
  address === unit || address.startsWith(`${unit}__`) || address.startsWith(`${unit}/`)

interface Node {
  readonly next: Map<number, Node>
  isEnd: boolean
}

/** Make a function to the ends of all words that stand at `start` and end by `limit`, the longest first. */
function createTrie(words: Iterable<string>): (text: string, start: number, limit: number) => number[] {
  const root: Node = { next: new Map(), isEnd: false }
  for (const word of words) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      let child = node.next.get(unit)
      if (!child) node.next.set(unit, (child = { next: new Map(), isEnd: false }))
      node = child
    }
    node.isEnd = true
  }
  return (text, start, limit) => {
    const ends: number[] = []
    let node = root.next.get(text.charCodeAt(start))
    for (let at = start + 1; node && at <= limit; at++) {
      if (node.isEnd) ends.push(at)
      node = node.next.get(text.charCodeAt(at))
    }
    return ends.reverse()
  }
}
