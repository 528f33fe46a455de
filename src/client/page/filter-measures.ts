import { withinSign } from '../../model/measures.ts'
import { element } from './element.ts'
import { keepInAddress } from './keep-in-address.ts'
import { offerMeasures } from './offer-measures.ts'
import { createReading, type FindIn } from './read-words.ts'
import { openSite } from '../search/search-site.ts'

/**
 * Filter the rows of the table of measures: by what their paragraphs name, and by words in these paragraphs, which come
 * from the data of the search. Paper says the filters. What is shown can be taken along.
 */
export function filterMeasures(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filters=measures]')
  const table = document.querySelector<HTMLTableElement>('#measures')
  const box = form?.querySelector<HTMLInputElement>('input[name=q]')
  const search = document.querySelector<HTMLFormElement>('form[data-search]')?.action
  if (!form || !table || !box || search === undefined) return
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')]
  const status = form.querySelector('[role=status]')
  const taking = [...form.querySelectorAll<HTMLButtonElement>('button[data-take]')]
  const filteredBy = element('p', { className: 'note filtered-by', hidden: true })
  const nothing = element('p', { className: 'note', hidden: true })
  const site = openSite(document, new URL('.', search).href)
  const read = createReading(site, show)
  /** Of the paragraphs, by id; until they have come, words are looked for in the measures alone. */
  let texts: ReadonlyMap<string, string> | undefined
  let haveTextsFailed = false
  /** As typed, without what an input method is still composing. */
  let words = ''

  form.after(filteredBy, nothing)
  form.hidden = false
  offerMeasures(taking, form, table)
  keepInAddress(form, fields, () => {
    words = box.value.trim()
    show()
  })
  if (box.value) void loadTexts()
  else box.addEventListener('focus', () => void loadTexts(), { once: true })

  async function loadTexts(): Promise<void> {
    try {
      const { paragraphs } = await site.corpus()
      // The texts of a large collection come one by one: too many for a table.
      haveTextsFailed = paragraphs === undefined
      const here = (paragraphs ?? []).filter(({ plan }) => plan === form?.dataset.plan)
      texts = new Map(here.map(({ id, text }) => [id, text]))
    } catch {
      haveTextsFailed = true
    }
    show()
  }

  function show(): void {
    let shown = 0
    const find = read(words)
    for (const row of rows) {
      const found = findIn(row, find)
      row.hidden = found === undefined || !fields.every((field) => fits(row, field))
      if (!row.hidden) shown++
      // The words are marked where the link leads.
      const link = row.querySelector('a')
      if (link) link.search = found && texts ? `?${new URLSearchParams({ q: found }).toString()}` : ''
    }
    const wanted = fields.filter(({ value }) => value.trim())
    const warning = words && haveTextsFailed ? '（只查了任务的标题：正文没有加载成功）' : ''
    const told = wanted.length > 0 ? `显示${shown}项，共${rows.length}项${warning}` : `共${rows.length}项`
    if (status) status.textContent = told
    for (const button of taking) {
      button.hidden = wanted.length === 0 || shown === 0
      if (button.dataset.take === 'csv') button.textContent = `下载显示的${shown}项（CSV）`
    }
    filteredBy.hidden = wanted.length === 0
    filteredBy.textContent = `${told}：${wanted.map(sayFilter).join('；')}。`
    tellNothing(shown === 0)
  }

  function sayFilter(field: HTMLInputElement | HTMLSelectElement): string {
    const label = field.labels?.[0]?.firstChild?.textContent?.trim() ?? ''
    return field instanceof HTMLSelectElement
      ? `${label}是“${field.selectedOptions[0]?.text ?? ''}”`
      : `${label}“${field.value.trim()}”`
  }

  function fits(row: HTMLTableRowElement, { name, value }: HTMLInputElement | HTMLSelectElement): boolean {
    return name === 'q' || value === '' || (row.dataset[name] ?? '').split(' ').includes(value)
  }

  function findIn(row: HTMLTableRowElement, find: FindIn): string | undefined {
    const text = texts?.get(row.querySelector('a')?.hash.slice(1) ?? '') ?? row.cells[0]?.textContent ?? ''
    return find(
      text,
      [...row.querySelectorAll('td a')].map(({ textContent }) => textContent.trim())
    )
  }

  function tellNothing(isNothing: boolean): void {
    const asked = fields.filter(({ name, value }) => ['q', 'place', 'term'].includes(name) && value.trim())
    // The search knows a place alone, without what lies in it.
    const query = new URLSearchParams(
      asked.map(({ name, value }) => [name, value.trim().replace(withinSign, '')])
    ).toString()
    const sought = asked.map(
      (field) => `“${field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : words}”`
    )
    nothing.hidden = !isNothing
    nothing.textContent = '没有符合的任务。'
    if (asked.length > 0)
      nothing.append(
        element('a', { className: 'link', href: `${search ?? ''}?${query}` }, `到全文里查找${sought.join('、')}`)
      )
  }
}
