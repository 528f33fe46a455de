/** The terms and the places of a plan as documents for Word and WPS: what each is, and where it is named. */
import { HeadingLevel, Paragraph, TextRun, type IRunOptions } from 'docx'
import { cite } from '../model/eid.ts'
import type { Place, Term } from '../model/entries.ts'
import { categoryNames, placeKindNames } from '../model/kind-names.ts'
import { sayAsOf, sayIssued } from '../view/labels.ts'
import { isShown } from '../view/place-groups.ts'
import { writtenForms } from '../view/written-forms.ts'
import type { Book } from './book.ts'
import { standingOf } from './colophon.ts'
import { grey, heading, ours, toWordFile } from './word-file.ts'

/** By category. */
export function toTermsDocx(book: Book, modified: Date): Promise<Uint8Array> {
  const { terms, asOf } = book
  const notes = [`解释由本站编写，不是原文。${asOf === undefined ? '' : sayAsOf(asOf)}`]
  const groups = groupsOf(terms, Object.values(categoryNames), ({ category }) => categoryNames[category])
  return toList(book, '名词解释', notes, groups, ({ definition }) => definition, modified)
}

/** By kind. */
export function toPlacesDocx(book: Book, modified: Date): Promise<Uint8Array> {
  const { places } = book
  const names = new Map(places.map(({ id, headword }) => [id, headword]))
  const groups = groupsOf(places.filter(isShown), Object.values(placeKindNames), ({ kind }) => placeKindNames[kind])
  const describe = ({ parent, code, note }: Place) =>
    [
      ...(parent === undefined ? [] : [`在${names.get(parent) ?? parent}`]),
      ...(code === undefined ? [] : [`行政区划代码${code}`]),
      ...(note === undefined ? [] : [note.replace(/。$/u, '')])
    ].join('；')
  return toList(book, '地名', ['说明由本站编写，不是原文。'], groups, describe, modified)
}

/** Those that have entries, in the order of all. */
function groupsOf<Entry, Name>(entries: readonly Entry[], all: readonly Name[], nameOf: (entry: Entry) => Name) {
  const groups = Map.groupBy(entries, nameOf)
  return new Map([...groups].sort(([a], [b]) => all.indexOf(a) - all.indexOf(b)))
}

function toList<Entry extends Term | Place>(
  { plan, site }: Book,
  name: string,
  notes: readonly string[],
  groups: ReadonlyMap<string, readonly Entry[]>,
  describe: (entry: Entry) => string,
  modified: Date
): Promise<Uint8Array> {
  const title = `《${plan.title}》${name}`
  const children = [
    heading(HeadingLevel.TITLE, title),
    ...notes.map(ours),
    ...[...groups].flatMap(([group, entries]) => [
      heading(HeadingLevel.HEADING_1, group),
      ...entries.map((entry) => paragraphOf(entry, describe(entry)))
    ]),
    ...standingOf(plan, site).map(ours)
  ]
  const header = `${title}，${sayIssued(plan)}`
  return toWordFile({ title, creator: plan.issuer, header, children }, modified)
}

function paragraphOf(entry: Term | Place, description: string): Paragraph {
  const forms = writtenForms(entry)
    .map(({ form }) => form)
    .filter((form) => form !== entry.headword)
  const written = forms.length > 0 ? `文中也写作${forms.map((form) => `“${form}”`).join('')}。` : ''
  const name: IRunOptions = { text: entry.headword, bold: true }
  return new Paragraph({
    spacing: { after: 160 },
    children: [
      new TextRun(name),
      new TextRun(`　${description === '' ? '' : `${description.replace(/。$/u, '')}。`}${written}`),
      new TextRun({ text: placesOf(entry), size: 20, color: grey })
    ]
  })
}

/** So many paragraphs are named; the table of occurrences has them all. */
const named = 3

/** Where it is named. */
function placesOf({ occurrences }: Term | Place): string {
  const paragraphs = [...new Set(occurrences.map(({ paragraph }) => paragraph))]
  if (paragraphs.length === 0) return ''
  const first = paragraphs.slice(0, named).map(cite).join('、')
  return `见${first}${paragraphs.length > named ? `等${paragraphs.length}段` : ''}。`
}
