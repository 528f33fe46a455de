import { createFold } from '../../search/fold.ts'
import { keepInAddress } from './keep-in-address.ts'

/** Filter the rows of the table of places by words in their names; a group is hidden with the last of its rows. */
export function filterRows(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filters=places]')
  const table = document.querySelector<HTMLTableElement>('table#places')
  const box = form?.querySelector('input')
  const status = form?.querySelector('[role=status]')
  if (!form || !table || !box || !status) return
  const fold = createFold(new Map())
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.group)')]
  const names = new Map(rows.map((row) => [row, fold(row.cells[0]?.textContent ?? '').text]))

  keepInAddress(form, [box], show)

  function show(): void {
    const words = (box?.value ?? '').trim().split(/\s+/u)
    const wanted = words.map((word) => fold(word).text)
    for (const row of rows) row.hidden = !wanted.every((word) => names.get(row)?.includes(word))
    for (const body of table?.tBodies ?? [])
      body.hidden = [...body.rows].every((row) => row.hidden || row.classList.contains('group'))
    const shown = rows.filter(({ hidden }) => !hidden).length
    if (status) status.textContent = shown === rows.length ? `共${shown}个` : `显示${shown}个，共${rows.length}个`
  }
}
