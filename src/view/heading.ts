import { labelOf } from '../model/eid.ts'
import type { OutlinePage } from '../model/outline.ts'

/** A part, chapter or section. */
interface Unit {
  readonly id: string
  /** As the text has it, where that is not what such a unit is usually called. */
  readonly label?: string | undefined
  readonly title: string
}

/** What stands in the heading of a unit: 第八章 and its title; no label where the title is one (前言). */
export function headingOf(unit: Unit): { readonly label: string | undefined; readonly title: string } {
  const { id, title } = unit
  const label = unit.label ?? labelOf(id)
  // What stands before the first heading has none, nor has a unit that is only named.
  const isBare = /^(?:start|body)_/.test(id) || (unit.label === undefined && /^named_\d+$/.test(id))
  const isOwn = label !== '' && label !== title && !isBare
  return { label: isOwn ? label : undefined, title }
}

/** @param between Stands between label and title: a space of the Chinese line, or of names that programs read. */
export function sayHeading(unit: Unit, between: '　' | ' ' = '　'): string {
  const { label, title } = headingOf(unit)
  return label === undefined ? title : label + between + title
}

/** What a page is called by itself: two sections side by side are told by their chapters. */
export function sayPage(page: OutlinePage, between?: '　' | ' '): string {
  const outer = page.section && headingOf(page).label !== undefined ? headingOf(page.chapter).label : undefined
  return (outer ?? '') + sayHeading(page, between)
}
