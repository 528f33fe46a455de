import { firstBy } from '../model/contents-index.ts'
import { listedId } from '../model/eid.ts'
import type { Position } from '../model/plan.ts'
import type { Provenance } from '../model/seeds.ts'
import { isPart } from '../model/unit-kinds.ts'
import type { ListedHeading } from './listed-headings.ts'
import type { OpenTree } from './open-tree.ts'
import type { ReadLine } from './read-source.ts'

/**
 * Read the lines of a text whose headings, frame, furniture and panels the provenance lists by their lines.
 *
 * @returns A function that reads the next line into the tree.
 */
export function readListed(
  headings: ReadonlyMap<number, ListedHeading>,
  { frame = [], furniture = [], panels = [] }: Pick<Provenance, 'frame' | 'furniture' | 'panels'>,
  tree: OpenTree
): (line: ReadLine) => void {
  const frameLines = new Set(frame)
  const panelLines = new Set(panels.map(({ line }) => line))
  const listedFurniture = firstBy(furniture, ({ line }) => line)
  let opened: { position?: Position } | undefined
  /** The last line of a heading over several lines. */
  let headingEnd = 0

  return (line) => {
    const position = tree.positionOf(line)
    const number = position.start.line
    const kind = listedFurniture.get(number)?.kind
    const heading = headings.get(number)
    if (kind) tree.addFurniture(line, kind)
    else if (frameLines.has(number)) tree.addCover(line)
    else if (heading) {
      headingEnd = heading.last
      opened = openListed(heading, position, tree)
      // What has no heading begins with its text.
      if (heading.isText) readText(line, number)
    } else if (number > headingEnd) readText(line, number)
    // The title goes on.
    else if (opened?.position) opened.position = { start: opened.position.start, end: position.end }
  }

  function readText(line: ReadLine, number: number): void {
    if (panelLines.has(number)) tree.openPanel(line)
    else tree.addParagraph(line)
  }
}

function openListed(
  { entry, inner, depth, label, title, isText }: ListedHeading,
  position: Position,
  tree: OpenTree
): { position?: Position } {
  if (depth !== undefined) return tree.openHeading({ depth, label: label ?? '', title, position })
  const fields = { title, ...(label !== undefined && { label }), ...(!isText && { position }) }
  const chapter = tree.chapter()
  if (inner && chapter)
    return tree.openSection({ type: 'section', id: listedId(inner, chapter.id), number: inner.number, ...fields })
  const type = isPart(entry.unit) && entry.sections.length === 0 ? 'part' : 'chapter'
  return tree.openChapter({ type, id: listedId(entry), number: entry.number, ...fields })
}
