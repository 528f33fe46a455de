import { openSite } from '../search/search-site.ts'
import { element } from './element.ts'
import { keepInAddress } from './keep-in-address.ts'
import { createReading } from './read-words.ts'

/**
 * Filter the table of places by words in their names, and the list of terms by words in all that it says of them. A group is
 * hidden with the last of its rows, and so is the way to it. Where nothing is left, the search is offered.
 */
export function filterRows(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filters=places], form[data-filters=terms]')
  const list = document.getElementById(form?.dataset.filters ?? '')
  const box = form?.querySelector('input')
  const status = form?.querySelector('[role=status]')
  const search = document.querySelector<HTMLFormElement>('form[data-search]')?.action
  if (!form || !list || !box || !status || search === undefined) return
  const groups = [...list.querySelectorAll<HTMLElement>('tbody, section')]
  const rowsIn = (group: Element) => [...group.querySelectorAll<HTMLElement>('tbody > tr:not(.group), dl > div')]
  const rows = rowsIn(list)
  const texts = new Map(rows.map((row) => [row, (row.querySelector('th') ?? row).textContent]))
  const nameOf = (row: Element) => row.querySelector('th a, dt a')?.textContent.trim() ?? ''
  const read = createReading(openSite(document, new URL('.', search).href), show)

  keepInAddress(form, [box], show)
  // Sorting puts rows into other groups.
  list.addEventListener('click', show)

  function show(): void {
    const sought = box?.value.trim() ?? ''
    const find = read(sought)
    for (const row of rows) row.hidden = find(texts.get(row) ?? '', [nameOf(row)]) === undefined
    for (const group of groups) {
      group.hidden = rowsIn(group).every(({ hidden }) => hidden)
      const way = document.querySelector(`a[href="#${group.id}"]`)?.parentElement
      if (way) way.hidden = group.hidden
    }
    const shown = rows.filter(({ hidden }) => !hidden).length
    if (!status) return
    status.textContent = shown === rows.length ? `共${shown}个` : `显示${shown}个，共${rows.length}个`
    if (shown === 0)
      status.append(
        '。',
        element(
          'a',
          { className: 'link', href: `${search ?? ''}?${new URLSearchParams({ q: sought }).toString()}` },
          `到全文里查找“${sought}”`
        )
      )
  }
}
