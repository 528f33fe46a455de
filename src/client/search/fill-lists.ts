import { parseRef } from '../../model/entry.ts'
import type { CorpusEntry } from '../../search/corpus.ts'

/**
 * Fill the lists that narrow an answer, each with the entries of its own type, sorted by pinyin.
 *
 * @param named By paragraph, numbers of entries; empty where it is not known.
 */
export function fillLists(
  lists: readonly HTMLSelectElement[],
  entries: readonly CorpusEntry[],
  named: readonly (readonly number[])[]
): void {
  // A collective is named by its members: nothing is found by it.
  const narrowing = new Set(named.flat())
  const sorted = entries
    .filter((_, number) => narrowing.size === 0 || narrowing.has(number))
    .sort((a, b) => (a.pinyin < b.pinyin ? -1 : 1))
  for (const list of lists) {
    const chosen = list.value
    const options = sorted.flatMap(({ entry, headword }) => {
      const { type, id } = parseRef(entry)
      return type === list.name ? [new Option(headword, id)] : []
    })
    if (options.length === 0) continue
    // The first is for all.
    list.length = 1
    list.append(...options)
    list.value = chosen
  }
}
