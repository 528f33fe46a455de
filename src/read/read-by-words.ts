import { listedIn } from '../model/contents-index.ts'
import { chapterId, labelOf, partId, sectionId, unitId } from '../model/eid.ts'
import { greatestNumber } from '../model/numeral.ts'
import { say } from '../model/messages/say.ts'
import type { Furniture } from '../model/plan.ts'
import type { Provenance } from '../model/seeds.ts'
import { beginsLikeHeading, beginsPanel, parseHeading, type Heading } from './heading.ts'
import type { OpenTree } from './open-tree.ts'
import type { ReadLine } from './read-source.ts'

/**
 * Read the lines of a plan whose headings are known by their words: 第二篇, 第八章, 第一节. Their numbers must follow each
 * other.
 *
 * @returns A function that reads the next line into the tree.
 */
export function readByWords(
  { title, contents, opening }: Pick<Provenance, 'title' | 'contents' | 'opening'>,
  tree: OpenTree
): (line: ReadLine) => void {
  const listed = listedIn(contents)
  /** Of the first paragraph, where the source begins inside one. */
  let lead = opening?.lead
  if (opening) openFirst(opening)

  return (line) => {
    for (const piece of splitContinuation(line)) {
      const kind = furnitureKind(piece.text, title)
      if (kind) tree.addFurniture(piece, kind)
      else if (beginsPanel(piece.text)) tree.openPanel(piece)
      else readPiece(piece)
    }
  }

  function openFirst({ chapter, section, paragraph }: NonNullable<Provenance['opening']>): void {
    const top = listed.get(chapterId(chapter))
    const fields = { type: 'chapter', id: chapterId(chapter), number: chapter } as const
    tree.openChapter({ ...fields, title: top?.entry.title ?? '' }, paragraph)
    if (section === undefined) return
    const id = sectionId(chapter, section)
    tree.openSection(
      { type: 'section', id, number: section, title: top?.sections.get(section)?.title ?? '' },
      paragraph
    )
  }

  function readPiece(piece: ReadLine): void {
    const heading = parseHeading(piece.text)
    if (heading && lead !== undefined) tree.report(piece, say('opening-differs', { heading: piece.text }))
    if (!heading) readText(piece)
    else if (heading.unit === 'section') readSection(piece, heading)
    else readChapter(piece, { ...heading, unit: heading.unit })
    lead = undefined
  }

  function readChapter(piece: ReadLine, { unit, number, title }: Heading & { unit: 'part' | 'chapter' }): void {
    const idOf = unit === 'part' ? partId : chapterId
    checkOrder(piece, { number, title }, `${unit}-order`, {
      before: tree.lastNumber(unit),
      isMissing: (number) => listed.get(idOf(number))?.entry.held === 'none',
      labelOf: (number) => labelOf(idOf(number))
    })
    tree.openChapter({ type: unit, id: idOf(number), number, title, position: tree.positionOf(piece) })
  }

  function readSection(piece: ReadLine, { number, title }: Heading): void {
    // A part has chapters, not sections.
    if (tree.chapter()?.type !== 'chapter') tree.report(piece, say('section-without-chapter', { heading: piece.text }))
    const before = tree.section()
    const parent = tree.chapter() ?? tree.unit()
    const idOf = (number: number) => unitId('section', number, parent.id)
    const sections = listed.get(parent.id)?.sections
    checkOrder(piece, { number, title }, 'section-order', {
      // A source that begins inside a chapter may begin with any of its sections.
      before: before?.number ?? (parent.position ? 0 : undefined),
      isMissing: (number) => sections?.get(number)?.held === 'none',
      labelOf: (number) => labelOf(idOf(number))
    })
    tree.openSection({ type: 'section', id: idOf(number), number, title, position: tree.positionOf(piece) })
  }

  function readText(piece: ReadLine): void {
    if (beginsLikeHeading(piece.text)) tree.report(piece, say('unknown-structure', { text: piece.text.slice(0, 20) }))
    if (!tree.chapter()) tree.report(piece, say('text-before-chapter', { text: piece.text.slice(0, 20) }))
    tree.addParagraph(piece, lead)
  }

  function checkOrder(
    piece: ReadLine,
    { number, title }: Pick<Heading, 'number' | 'title'>,
    rule: 'chapter-order' | 'part-order' | 'section-order',
    { before, isMissing, labelOf }: Order
  ): void {
    let expected = (before ?? number - 1) + 1
    while (expected < number && isMissing(expected)) expected++
    if (number !== expected)
      tree.report(
        piece,
        say(rule, {
          expected: { label: labelOf(Math.min(expected, greatestNumber)), isLast: expected > greatestNumber },
          ...{ label: labelOf(number), title }
        })
      )
    if (!title) tree.report(piece, say('heading-without-title', { heading: piece.text }))
  }
}

/** What the numbers of units of one kind are compared with. */
interface Order {
  /** Number of the last one; `undefined` when any may be the first. */
  readonly before: number | undefined
  /** Whether the contents say that the source lacks it. */
  readonly isMissing: (number: number) => boolean
  readonly labelOf: (number: number) => string
}

const continuation =
  /^[（(][上下][接转]第[\d零〇一二三四五六七八九十百]+版[）)]|[（(][上下][接转]第[\d零〇一二三四五六七八九十百]+版[）)]$/gu

/** Cut a line at (上接第五版) and (下转第六版), which belong to the newspaper. */
function splitContinuation(line: ReadLine): ReadLine[] {
  const parts: ReadLine[] = []
  let from = 0
  const add = (end: number) => {
    const piece = line.text.slice(from, end)
    const text = piece.trim()
    if (text) parts.push({ text, offset: line.offset + from + piece.indexOf(text) })
    from = end
  }
  for (const { 0: found, index } of line.text.matchAll(continuation)) {
    add(index)
    add(index + found.length)
  }
  add(line.text.length)
  return parts
}

function furnitureKind(text: string, title: string): Furniture['kind'] | undefined {
  if (text === title || text === `《${title}》`) return 'running-title'
  if (text.replace(continuation, '') === '') return 'continuation'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'ornament'
  return undefined
}
