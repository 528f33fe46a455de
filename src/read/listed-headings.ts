import type { Contents } from '../model/seeds.ts'

/** The headings that the contents list by their lines; none where the text itself shows them. */
export function headingsByLine(contents: Contents): ReadonlyMap<number, ListedHeading> {
  const found = new Map<number, ListedHeading>()
  for (const entry of contents) {
    if (entry.line === undefined) continue
    const { label, title, line, last = line } = entry
    found.set(line, { entry, label, title, last, isText: entry.unit === 'start' || entry.unit === 'body' })
    addInner(entry.headings, { entry })
    for (const inner of entry.sections) {
      if (inner.line === undefined) continue
      const { label, title, line, last = line } = inner
      found.set(line, { entry, inner, label, title, last, isText: false })
      addInner(inner.headings, { entry, inner })
    }
  }
  return found

  function addInner(headings: Contents[number]['headings'] = [], place: Pick<ListedHeading, 'entry' | 'inner'>): void {
    for (const { line, last = line, depth, label, title } of headings)
      found.set(line, { ...place, depth, label, title, last, isText: false })
  }
}

/** A heading whose lines the contents name. */
export interface ListedHeading {
  readonly entry: Contents[number]
  readonly inner?: Contents[number]['sections'][number]
  /** Of a heading within a page. */
  readonly depth?: number
  readonly label?: string | undefined
  readonly title: string
  readonly last: number
  /** The line is the first of a text that has no heading. */
  readonly isText: boolean
}
