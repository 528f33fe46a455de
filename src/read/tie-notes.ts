import { mapParagraphs, paragraphsOf, type Paragraph, type PlanTree } from '../model/plan.ts'

const reference = /[［[〔【]\s*注?\s*(\d{1,3})\s*[］\]〕】]/gu

/** Tie the numbers of notes (［2］) to their texts at the end of a plan, and these to where they are first named. */
export function tieNotes<T extends Pick<PlanTree, 'chapters'>>(tree: T): T {
  const notes = tree.chapters.find(({ id }) => id.startsWith('notes_'))
  if (!notes) return tree
  const isNote = new Set(notes.introduction.map(({ id }) => id))
  const texts = new Map(
    notes.introduction.flatMap(({ id, text }) => numbersIn(text, 1).map(({ number }) => [number, id]))
  )
  const places = new Map<string, string>()
  for (const { id, text } of paragraphsOf(tree))
    if (!isNote.has(id)) for (const { number } of numbersIn(text)) if (!places.has(number)) places.set(number, id)

  return mapParagraphs(tree, (paragraph): Paragraph => {
    const isOwn = isNote.has(paragraph.id)
    const references = numbersIn(paragraph.text, isOwn ? 1 : Infinity).flatMap(({ number, start, end }) => {
      const to = (isOwn ? places : texts).get(number)
      return to === undefined || (isOwn && start > 0) ? [] : [{ start, end, to }]
    })
    return references.length > 0 ? { ...paragraph, references } : paragraph
  })
}

function numbersIn(text: string, most = Infinity): { number: string; start: number; end: number }[] {
  return [...text.matchAll(reference)]
    .slice(0, most)
    .map(({ 0: found, 1: number = '', index }) => ({ number, start: index, end: index + found.length }))
}
