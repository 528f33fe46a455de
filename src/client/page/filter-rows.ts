import { createFold } from '../../search/fold.ts'
import { isSpelledIn, spellingOf } from '../../search/spelling.ts'
import { openSite } from '../search/search-site.ts'
import { element } from './element.ts'
import { keepInAddress } from './keep-in-address.ts'

/**
 * Filter the table of places by words in their names, and the list of terms by words in all that it says of them; both by pinyin, too,
 * which comes from the data of the search when letters are typed. A group is hidden with the last of its rows, and so is the way
 * to it. Where nothing is left, the search is offered.
 */
export function filterRows(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filters=places], form[data-filters=terms]')
  const list = document.getElementById(form?.dataset.filters ?? '')
  const box = form?.querySelector('input')
  const status = form?.querySelector('[role=status]')
  const search = document.querySelector<HTMLFormElement>('form[data-search]')?.action
  if (!form || !list || !box || !status) return
  const fold = createFold(new Map())
  const groups = [...list.querySelectorAll<HTMLElement>('tbody, section')]
  const rowsIn = (group: Element) => [...group.querySelectorAll<HTMLElement>('tbody > tr:not(.group), dl > div')]
  const rows = rowsIn(list)
  const nameOf = (row: Element) => row.querySelector('th a, dt a')?.textContent.trim() ?? ''
  /** Pinyin by headword; until it has come, letters are looked for in the names alone. */
  let spelled: ReadonlyMap<string, string> | undefined
  let isAsked = false
  const words = new Map(rows.map((row) => [row, fold((row.querySelector('th') ?? row).textContent).text]))

  keepInAddress(form, [box], show)
  // Sorting puts rows into other groups.
  list.addEventListener('click', show)

  function show(): void {
    const wanted = (box?.value ?? '')
      .trim()
      .split(/\s+/u)
      .map((word) => fold(word).text)
    const letters = wanted.every((word) => /^[\p{Script=Latin}\p{M}'’]*$/u.test(word))
      ? spellingOf(wanted.join(''))
      : ''
    if (letters.length > 1) void loadSpelled()
    for (const row of rows)
      row.hidden = !(
        wanted.every((word) => words.get(row)?.includes(word)) || isSpelledIn(letters, spelled?.get(nameOf(row)) ?? '')
      )
    for (const group of groups) {
      group.hidden = rowsIn(group).every(({ hidden }) => hidden)
      const way = document.querySelector(`a[href="#${group.id}"]`)?.parentElement
      if (way) way.hidden = group.hidden
    }
    const shown = rows.filter(({ hidden }) => !hidden).length
    if (!status) return
    status.textContent = shown === rows.length ? `共${shown}个` : `显示${shown}个，共${rows.length}个`
    const sought = box?.value.trim() ?? ''
    if (shown === 0 && search !== undefined)
      status.append(
        '。',
        element(
          'a',
          { className: 'link', href: `${search}?${new URLSearchParams({ q: sought }).toString()}` },
          `到全文里查找“${sought}”`
        )
      )
  }

  /** Without it the letters are what they are. */
  async function loadSpelled(): Promise<void> {
    if (isAsked || search === undefined) return
    isAsked = true
    const names = await openSite(document, new URL('.', search).href)
      .names()
      .catch(() => [])
    spelled = new Map(names.map(({ headword, pinyin }) => [headword, pinyin]))
    show()
  }
}
