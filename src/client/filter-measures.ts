/** Filter the rows of the table of measures. The address holds the filters, so that a view can be shared. */
export function filterMeasures(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filters]')
  const table = document.getElementById(form?.dataset.filters ?? '')
  if (!form || !table) return
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')]
  const status = form.querySelector('[role=status]')

  readAddress()
  form.hidden = false
  form.addEventListener('input', apply)
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  window.addEventListener('popstate', readAddress)

  function readAddress(): void {
    const address = new URLSearchParams(location.search)
    for (const field of fields) field.value = address.get(field.name) ?? ''
    show()
  }

  function apply(): void {
    const wanted = fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()])
    const query = new URLSearchParams(wanted).toString()
    history.replaceState(null, '', (query && `?${query}`) || location.pathname)
    show()
  }

  function show(): void {
    let shown = 0
    for (const row of rows) {
      row.hidden = !fields.every((field) => fits(row, field))
      if (!row.hidden) shown++
    }
    const isFiltered = fields.some(({ value }) => value.trim())
    if (status) status.textContent = isFiltered ? `显示${shown}项，共${rows.length}项` : `共${rows.length}项`
  }
}

function fits(row: HTMLTableRowElement, { name, value }: HTMLInputElement | HTMLSelectElement): boolean {
  const wanted = value.trim()
  if (!wanted) return true
  if (name === 'q') return row.cells[0]?.textContent.includes(wanted) ?? false
  return (row.dataset[name] ?? '').split(' ').includes(wanted)
}
