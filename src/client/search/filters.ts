import { parseRef } from '../../model/entry.ts'
import type { SearchSite } from './search-site.ts'

/** The lists of plans, terms and places that narrow an answer. They are filled when they are opened, or the names are there. */
export function createFilters(document: Document, site: SearchSite) {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')]
  const more = lists[0]?.closest('details')
  let filling: Promise<void> | undefined
  more?.addEventListener('toggle', () => void fill())

  return {
    fill,
    chosen: () => lists.flatMap(({ name, value }) => (value ? [[name, value] as const] : [])),
    names: () => lists.flatMap(({ value, selectedOptions }) => (value ? [selectedOptions[0]?.text ?? ''] : [])),
    whenChosen(run: () => void): void {
      for (const list of lists) list.addEventListener('change', run)
    },
    /** Choose what an address names, which may be before the names are there. */
    choose(address: URLSearchParams): void {
      for (const list of lists) {
        const id = address.get(list.name) ?? ''
        if (id && ![...list.options].some(({ value }) => value === id)) list.add(new Option(id, id))
        list.value = id
        if (id && more) more.open = true
      }
    }
  }

  /** @returns When they are filled; if the names do not come, they are tried again the next time. */
  function fill(): Promise<void> {
    filling ??= Promise.all([site.names(), site.named()]).then(
      ([entries, named]) => {
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
      },
      () => {
        filling = undefined
      }
    )
    return filling
  }
}
