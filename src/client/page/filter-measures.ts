import { withinSign } from '../../model/measures.ts'
import { createFold, readSimplified } from '../../search/fold.ts'
import { element } from './element.ts'
import { keepInAddress } from './keep-in-address.ts'
import { offerMeasures } from './offer-measures.ts'
import { openSite } from '../search/search-site.ts'

/**
 * Filter the rows of the table of measures: by what their paragraphs name, and by words in these paragraphs, which come
 * from the data of the search. Words are folded as the search folds them. Paper says the filters. What is shown can be
 * taken along.
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
  let fold = createFold(new Map())
  /** Of the paragraphs, folded, by id; until they have come, words are looked for in the measures alone. */
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
    const site = openSite(document, new URL('.', search).href)
    try {
      const [{ paragraphs }, simplified] = await Promise.all([site.corpus(), site.simplified()])
      fold = createFold(readSimplified(simplified))
      // The texts of a large collection come one by one: too many for a table.
      haveTextsFailed = paragraphs === undefined
      const here = (paragraphs ?? []).filter(({ plan }) => plan === form?.dataset.plan)
      texts = new Map(here.map(({ id, text }) => [id, fold(text).text]))
    } catch {
      haveTextsFailed = true
    }
    show()
  }

  function show(): void {
    let shown = 0
    for (const row of rows) {
      row.hidden = !fields.every((field) => fits(row, field))
      if (!row.hidden) shown++
      // The words are marked where the link leads.
      const link = row.querySelector('a')
      if (link) link.search = words && texts ? `?${new URLSearchParams({ q: words }).toString()}` : ''
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
    // As in the search, a space parts words, and all of them must be there.
    if (name === 'q') return words.split(/\s+/u).every((word) => textOf(row).includes(fold(word).text))
    return value === '' || (row.dataset[name] ?? '').split(' ').includes(value)
  }

  function textOf(row: HTMLTableRowElement): string {
    const id = row.querySelector('a')?.hash.slice(1) ?? ''
    return texts?.get(id) ?? fold(row.cells[0]?.textContent ?? '').text
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
