/** The terms and places of a single file, each as its card shows it: what it is, and where it is named. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Place, Term } from '../model/entries.ts'
import { elementIdOf, refTo, type EntryRef, type EntryType } from '../model/entry.ts'
import { cite } from '../model/eid.ts'
import { noteOf, type EntryNote } from '../view/entry-note.ts'
import { sayAsOf } from '../view/labels.ts'
import type { Book } from './book.ts'

/** @param pinyin Of the headwords by entry: what the search suggests by. */
export function entrySectionsOf(book: Book, pinyin: ReadonlyMap<EntryRef, string>): Element[] {
  const { terms, places, asOf } = book
  const sectionOf = (id: string, title: string, type: EntryType, entries: readonly (Term | Place)[], more = '') =>
    h(`section#${id}`, [
      h('h2', title),
      h('p.note', `说明由本站编写，不是原文。${more}`),
      ...entries.flatMap((about) => {
        const note = noteOf(refTo(type, about.id), book)
        return note ? [toEntry(note, about, pinyin.get(note.entry) ?? '')] : []
      })
    ])
  const age = asOf === undefined ? '' : sayAsOf(asOf)
  return [sectionOf('terms', '名词解释', 'term', terms, age), sectionOf('places', '地名', 'place', places)]
}

function toEntry(note: EntryNote, { forms, occurrences }: Term | Place, pinyin: string): Element {
  const id = elementIdOf(note.entry)
  const paragraphs = [...new Set(occurrences.map(({ paragraph }) => paragraph))]
  const { headword, kind, text, parts, partsLabel } = note
  const links = parts.map((part, index) =>
    h('span.in-list', [
      h('a', { href: `#${elementIdOf(part.entry)}` }, part.headword),
      index < parts.length - 1 ? '、' : ''
    ])
  )
  const others = forms.filter((form) => form !== headword)
  return h('section.entry', { id, dataPinyin: pinyin, dataForms: others.join('\n') || undefined }, [
    h('p.entry-name', headword),
    h('p.entry-kind', kind),
    ...(text === undefined ? [] : [h('p', text)]),
    ...(links.length > 0 ? [h('p.parts', [partsLabel, ...links])] : []),
    h(
      'ul',
      paragraphs.map((paragraph) => h('li', [h('a', { href: `#${paragraph}` }, cite(paragraph))]))
    )
  ])
}
