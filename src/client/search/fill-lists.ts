import { parseRef } from '../../model/entry.ts'
import type { CorpusEntry, CorpusPlan } from '../../search/corpus.ts'

/**
 * Fill the lists that narrow an answer, each with the entries of its own type, sorted by pinyin; that of many plans with their
 * titles.
 *
 * @param plans Empty where the list of plans is filled already.
 * @param named By paragraph, numbers of entries; empty where it is not known.
 */
export function fillLists(
  lists: readonly HTMLSelectElement[],
  entries: readonly CorpusEntry[],
  named: readonly (readonly number[])[],
  plans: readonly Pick<CorpusPlan, 'id' | 'shortTitle'>[]
): void {
  // A collective is named by its members: nothing is found by it.
  const narrowing = new Set(named.flat())
  const sorted = entries
    .filter((_, number) => narrowing.size === 0 || narrowing.has(number))
    .sort((a, b) => (a.pinyin < b.pinyin ? -1 : 1))
  for (const list of lists) {
    const chosen = list.value
    const options =
      list.name === 'plan'
        ? plans.map(({ id, shortTitle }) => new Option(shortTitle, id))
        : sorted.flatMap(({ entry, headword }) => {
            const { type, id } = parseRef(entry)
            return type === list.name ? [new Option(headword, id)] : []
          })
    if (options.length === 0) continue
    // The first is for all.
    list.length = 1
    list.append(...options)
    // What an address asks for that the site does not have is still asked for.
    if (chosen && !options.some(({ value }) => value === chosen)) list.append(new Option(chosen, chosen))
    list.value = chosen
  }
}
