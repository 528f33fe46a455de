import type { CitedLine } from '../../search/take-away.ts'
import { between, toCsv } from '../../view/csv.ts'
import { textOfPieces } from '../../view/passage.ts'
import { offerDownload } from '../search/download-hits.ts'
import { toFileName } from './file-name.ts'

/**
 * Offer the measures that a table shows as a file, in the order in which it shows them: for spreadsheets, or as a document.
 *
 * @param form The filters, which the file is named after.
 * @param toWord Makes the document.
 */
export async function takeMeasures(
  form: HTMLFormElement,
  table: HTMLTableElement,
  toWord?: typeof globalThis.writeWord
): Promise<void> {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not([hidden])')]
  const name = nameOf(form)
  const isWhole = form.dataset.lacking === undefined
  if (toWord) {
    const note = isWhole ? undefined : '本站的文本不完整，缺的部分里有什么任务，没有列出。'
    const document = await toWord(name, rows.map(toLine), note)
    offerDownload(`${name}.docx`, document)
  } else {
    // As in the name of an answer of the search: a row for the note would be counted with the tasks.
    const note = isWhole ? '' : '（本站的文本不完整）'
    offerDownload(`${name}${note}.csv`, new Blob([tableOf(rows, topicsIn(form))], { type: 'text/csv' }))
  }
}

function toLine({ cells: [measure, place] }: HTMLTableRowElement): CitedLine {
  const link = measure?.querySelector('a')
  return {
    pieces: [{ text: textOf(link), isHit: false }],
    title: document.body.dataset.planTitle ?? '',
    citation: textOf(place?.firstChild),
    address: link ? addressOf(link) : undefined
  }
}

function tableOf(rows: readonly HTMLTableRowElement[], topics: ReadonlyMap<string, string>): string {
  const table = rows.map((row) => {
    const [, place, places, terms] = row.cells
    const { pieces, citation, address = '' } = toLine(row)
    return {
      出处: citation,
      章节: listOf(place, 'small'),
      任务: textOfPieces(pieces),
      地名: listOf(places, 'a'),
      词语: listOf(terms, 'a'),
      领域: (row.dataset.topic?.split(' ') ?? []).map((id) => topics.get(id) ?? id).join(between),
      网址: address
    }
  })
  return toCsv(['出处', '章节', '任务', '地名', '词语', ...(topics.size > 0 ? (['领域'] as const) : []), '网址'], table)
}

/** Names by id; none where the plan speaks of no topic. */
const topicsIn = (form: HTMLFormElement) =>
  new Map(
    [...form.querySelectorAll<HTMLOptionElement>('select[name=topic] option')]
      .filter(({ value }) => value !== '')
      .map(({ value, text }) => [value, text])
  )

function nameOf(form: HTMLFormElement): string {
  const words = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')]
    .filter(({ value }) => value.trim())
    .map((field) => (field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value))
  return toFileName([form.dataset.title ?? '', '任务', ...words].join(' '), 60)
}

const listOf = (cell: HTMLElement | undefined, selector: string) =>
  [...(cell?.querySelectorAll(selector) ?? [])].map(textOf).join(between)

const textOf = (node: Node | null | undefined) => node?.textContent?.trim() ?? ''

/** Without the words that are marked there; in a folder on a computer it would lead nobody else. */
const addressOf = ({ protocol, origin, pathname, hash }: HTMLAnchorElement) =>
  protocol.startsWith('http') ? origin + pathname + hash : undefined
