import type { Plan } from '../model/plan.ts'

/** What stands around the text of a document, a line each: title and number, to whom it was sent; who signed it, and when. */
export function frameOf({ cover = [], chapters }: Pick<Plan, 'cover' | 'chapters'>): { head: string[]; end: string[] } {
  const [first] = chapters
  const begin = (first?.position ?? first?.introduction[0]?.position)?.start.line ?? Infinity
  const { head = [], end = [] } = Object.groupBy(cover, ({ position }) =>
    position.start.line < begin ? 'head' : 'end'
  )
  return { head: head.map(({ text }) => text), end: end.map(({ text }) => text) }
}
