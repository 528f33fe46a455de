import type { SearchSite } from './search-site.ts'

/**
 * The lists that narrow an answer, and the one of how it is shown. Those of terms and places are filled when they are opened,
 * or the names are there.
 */
export function createFilters(document: Document, site: SearchSite) {
  const lists = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')]
  /** How the answer is shown; a single file has no such list. */
  const show = document.querySelector<HTMLSelectElement>('select[name=show]')
  const more = lists[0]?.closest('details')
  let filling: Promise<void> | undefined
  more?.addEventListener('toggle', () => void fill())

  return {
    fill,
    shown: () => show?.value ?? '',
    chosen: () => lists.flatMap(({ name, value }) => (value ? [[name, value] as const] : [])),
    names: () => lists.flatMap(({ value, selectedOptions }) => (value ? [selectedOptions[0]?.text ?? ''] : [])),
    whenChosen(run: () => void): void {
      for (const list of [...lists, ...(show ? [show] : [])]) list.addEventListener('change', run)
    },
    /** Choose what an address names, which may be before the names are there. */
    choose(address: URLSearchParams): void {
      for (const list of lists) {
        const id = address.get(list.name) ?? ''
        // Only how near the words stand is known from the first.
        if (id && list.name !== 'within' && ![...list.options].some(({ value }) => value === id))
          list.add(new Option(id, id))
        list.value = id
        if (id && more) more.open = true
      }
      if (show) show.value = address.get('show') ?? ''
      if (show?.value && more) more.open = true
    }
  }

  /** @returns When they are filled; if the names do not come, they are tried again the next time. */
  function fill(): Promise<void> {
    filling ??= Promise.all([site.names(), site.named(), site.plans(), site.more()]).then(
      ([entries, named, { plans }, { fillLists }]) => {
        fillLists?.(lists, entries, named, plans)
      },
      () => {
        filling = undefined
      }
    )
    return filling
  }
}
