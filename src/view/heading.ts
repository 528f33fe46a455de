import { labelOf } from '../model/eid.ts'

/** A part, chapter or section. */
interface Unit {
  readonly id: string
  readonly title: string
}

/** What stands in the heading of a unit: 第八章 and its title; no label where the title is one (前言). */
export function headingOf({ id, title }: Unit): { readonly label: string | undefined; readonly title: string } {
  const label = labelOf(id)
  return { label: label === title ? undefined : label, title }
}

/** @param between Stands between label and title: a space of the Chinese line, or of names that programs read. */
export function sayHeading(unit: Unit, between: '　' | ' ' = '　'): string {
  const { label, title } = headingOf(unit)
  return label === undefined ? title : label + between + title
}
