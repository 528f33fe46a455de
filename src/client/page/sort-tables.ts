import { writeAddress } from './keep-in-address.ts'

type Order = 'ascending' | 'descending'

/**
 * Make the headings of a table sort its rows: once, once the other way round, then as it was. A heading with `data-falls`
 * puts the highest first. A cell sorts by its `data-sort`, or else by its text; empty ones come last both ways. Rows of
 * groups are only shown in the first order. The address keeps the order: `?sort=3`, by the third column, `-3` the highest first.
 */
export function sortTables(document: Document): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table)
}

function makeSortable(table: HTMLTableElement): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')]
  const bodies = [...table.tBodies]
  const rows = bodies.map((body) => [...body.rows])
  const sorted = rows.flat().filter((row) => !row.classList.contains('group'))

  for (const [column, heading] of headings.entries()) {
    const button = table.ownerDocument.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.append(...heading.childNodes)
    const label = heading.getAttribute('aria-label')
    if (label) button.setAttribute('aria-label', label)
    heading.append(button)
    button.addEventListener('click', () => {
      const order = nextOrder(heading.getAttribute('aria-sort'), 'falls' in heading.dataset)
      sort(column, order)
      writeAddress([['sort', order ? `${order === 'descending' ? '-' : ''}${column + 1}` : '']])
    })
  }

  const [, sign, number] = /^(-?)([1-9]\d*)$/.exec(new URLSearchParams(location.search).get('sort') ?? '') ?? []
  if (number !== undefined) sort(Number(number) - 1, sign ? 'descending' : 'ascending')

  function sort(column: number, order: Order | undefined): void {
    const heading = headings[column]
    if (!heading) return
    for (const other of headings) other.removeAttribute('aria-sort')
    if (order) heading.setAttribute('aria-sort', order)
    if (order) bodies[0]?.append(...inOrder(column, order))
    else for (const [index, body] of bodies.entries()) body.append(...(rows[index] ?? []))
    for (const row of rows.flat()) if (row.classList.contains('group')) row.hidden = order !== undefined
  }

  function nextOrder(before: string | null, falls: boolean): Order | undefined {
    const [first, second] = falls ? (['descending', 'ascending'] as const) : (['ascending', 'descending'] as const)
    return before === null ? first : before === first ? second : undefined
  }

  function inOrder(column: number, order: Order): HTMLTableRowElement[] {
    const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent.trim() ?? ''
    const key = (row: HTMLTableRowElement) => row.cells[column]?.dataset.sort ?? textOf(row)
    const sign = order === 'ascending' ? 1 : -1
    const compare = new Intl.Collator('zh-CN', { numeric: true }).compare
    return [...sorted].sort(
      (a, b) => Number(textOf(a) === '') - Number(textOf(b) === '') || sign * compare(key(a), key(b))
    )
  }
}
