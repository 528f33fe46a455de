/** Tables of the terms, of the places, and of every occurrence of both. */
import type { Occurrence, Place, Term } from '../model/entries.ts'
import { cite } from '../model/eid.ts'
import { refTo, type EntryType } from '../model/entry.ts'
import { between, tableOf, toCsv, type Table } from '../view/csv.ts'
import { kwicOf } from '../view/kwic.ts'
import { paragraphsOf } from '../model/plan.ts'
import { categoryNames, placeKindNames } from '../model/kind-names.ts'
import { writtenForms } from '../view/written-forms.ts'
import type { Book } from './book.ts'

export function toTermsCsv(book: Book): string {
  const { columns, rows } = termsTable(book)
  return toCsv(columns, rows)
}

export function termsTable({ terms }: Book): Table {
  const names = new Map(terms.map(({ id, headword }) => [id, headword]))
  return tableOf(
    ['编号', '词语', '文中写作', '类别', '解释', '参见', '相关词语', '直接提到', '在更长的名称里提到'],
    terms.map((term) => ({
      编号: term.id,
      词语: term.headword,
      文中写作: formsOf(term),
      类别: categoryNames[term.category],
      解释: term.definition,
      参见: term.source ?? '',
      相关词语: term.see.map((id) => names.get(id) ?? id).join(between),
      ...countOf(term)
    }))
  )
}

export function toPlacesCsv(book: Book): string {
  const { columns, rows } = placesTable(book)
  return toCsv(columns, rows)
}

export function placesTable({ places }: Book): Table {
  const names = new Map(places.map(({ id, headword }) => [id, headword]))
  return tableOf(
    ['编号', '地名', '文中写作', '类别', '所在', '代码', '合称成员', '说明', '直接提到', '在更长的名称里提到'],
    places.map((place) => ({
      编号: place.id,
      地名: place.headword,
      文中写作: formsOf(place),
      类别: placeKindNames[place.kind],
      所在: place.parent === undefined ? '' : (names.get(place.parent) ?? place.parent),
      代码: place.code ?? '',
      合称成员: (place.members ?? []).map((id) => names.get(id) ?? id).join(between),
      说明: place.note ?? '',
      ...countOf(place)
    }))
  )
}

/** Offsets count UTF-16 code units from 0, the end not included. */
export function toOccurrencesCsv({ plan, terms, places }: Book): string {
  const texts = new Map(paragraphsOf(plan).map(({ id, text }) => [id, text]))
  const order = new Map([...texts.keys()].map((id, index) => [id, index]))
  const rowsOf = (type: EntryType, name: string, entries: readonly (Term | Place)[]) =>
    entries.flatMap((entry) => entry.occurrences.map((at) => ({ type, name, entry, at })))
  const rows = [...rowsOf('term', '词语', terms), ...rowsOf('place', '地名', places)]
  const placeOf = ({ paragraph }: Occurrence) => order.get(paragraph) ?? 0
  rows.sort((a, b) => placeOf(a.at) - placeOf(b.at) || a.at.start - b.at.start)
  return toCsv(
    ['条目', '类型', '名称', '段', '出处', '起', '止', '方式', '前文', '文中写作', '后文'],
    rows.map(({ type, name, entry, at }) => {
      const { left, right } = kwicOf(texts.get(at.paragraph) ?? '', at)
      return {
        条目: refTo(type, entry.id),
        类型: name,
        名称: entry.headword,
        段: at.paragraph,
        出处: cite(at.paragraph),
        起: at.start,
        止: at.end,
        方式: throughNames[at.through ?? 'direct'],
        前文: left,
        文中写作: at.form,
        后文: right
      }
    })
  )
}

const throughNames = { direct: '直接提到', name: '在更长的名称里', collective: '在合称里' }

/** As the text has them, the most frequent first. */
const formsOf = (entry: Term | Place) =>
  writtenForms(entry)
    .map(({ form }) => form)
    .join(between)

function countOf({ occurrences }: Term | Place) {
  const direct = occurrences.filter(({ through }) => through === undefined).length
  return { 直接提到: direct, 在更长的名称里提到: occurrences.length - direct }
}
