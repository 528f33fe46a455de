/** Pages of a plan as MDX. The text is escaped once, by the serialiser; a page imports nothing. */
import type { PhrasingContent, Root, Yaml } from 'mdast'
import { stringify } from 'yaml'
import { mapBlocks, type FilledPanel } from '../model/panels.ts'
import type { PageMatter } from '../model/content-schema.ts'
import { parseRef, type EntryType } from '../model/entry.ts'
import { folderOf, pageNameOf } from '../model/eid.ts'
import { mdx, type FlowElement, type TextElement } from './markdown.ts'
import { outlineOf, type OutlinePage } from '../model/outline.ts'
import { rowShapesOf, setCells, type RowShape } from './row-shape.ts'
import { cellsOf, createFirstMarks, piecesOf, type LinkedMark, type Links, type Piece } from './inline.ts'
import type { InnerHeading, Paragraph, Plan } from '../model/plan.ts'

export interface Page {
  /** In the plan's folder: `8/index.mdx`, `8/1.mdx`. */
  readonly path: string
  readonly mdx: string
}

/**
 * One page a chapter, with its introduction, and one a section, in the order of the text.
 *
 * @param links What marks link to; on each page the first mark of an entry does.
 */
export function toPages(plan: Pick<Plan, 'id' | 'chapters'>, links: Links): Page[] {
  return outlineOf(plan).map((page) => ({
    path: `${folderOf(page.id)}/${pageNameOf(page.id)}.mdx`,
    mdx: toMdx(matterOf(plan.id, page), page, links)
  }))
}

function matterOf(plan: string, { id, title, chapter, section }: OutlinePage): PageMatter {
  if (chapter.type === 'part') return { plan, id, part: chapter.number, title }
  return { plan, id, chapter: chapter.number, ...(section && { section: section.number }), title }
}

function toMdx(matter: PageMatter, page: OutlinePage, links: Links): string {
  // Readers of front matter know YAML 1.1: to them a title such as 2030-01-01 is a date, unless it is quoted.
  const head: Yaml = { type: 'yaml', value: stringify(matter, { lineWidth: 0, version: '1.1' }).trimEnd() }
  const firstMarks = createFirstMarks(links)
  const shapes = rowShapesOf(page.paragraphs)
  const children = mapBlocks(page, {
    paragraph: (paragraph) => paragraphToMdast(paragraph, firstMarks(paragraph), shapes.get(paragraph.id)),
    heading: headingToMdast,
    panel: panelToMdast
  })
  const root: Root = { type: 'root', children: [head, ...children] }
  return mdx.stringify(root)
}

/**
 * `<Paragraph>` around the text, its measure in `<Measure>`, `<Term>`, `<Place>` and `<PlanLink>` around linked marks, and
 * a `<Correction/>` after each corrected reading. The cells of a row stand in `<Row>`, each in a `<Cell>`, and so
 * does nothing where a cell of a row above reaches down.
 */
export function paragraphToMdast(paragraph: Paragraph, links: readonly LinkedMark[], shape?: RowShape): FlowElement {
  const { id, number, level } = paragraph
  const { measure, rest } = piecesOf(paragraph, links)
  const ids = attributes({ id, number: String(number), ...(level !== undefined && { level: String(level) }) })
  const cells = measure.length > 0 ? [] : cellsOf(rest)
  if (cells.length > 1) {
    const row = setCells(cells, shape).map(({ width, pieces }) =>
      element('Cell', width ? { width } : {}, pieces.map(toNode))
    )
    return flow('Paragraph', ids, [flow('Row', [], [{ type: 'paragraph', children: row }])])
  }
  const restNodes = rest.map(toNode)
  const children = measure.length > 0 ? [element('Measure', {}, measure.map(toNode)), ...restNodes] : restNodes
  // A line of nothing but elements is not a paragraph to MDX: a text that is all names goes without links.
  const hasText = children.some((node) => node.type === 'text' && node.value.trim() !== '')
  if (!hasText && links.length > 0) return paragraphToMdast(paragraph, [], shape)
  return flow('Paragraph', ids, [{ type: 'paragraph', children }])
}

/** `<Heading/>` of a unit below the page's own. */
const headingToMdast = ({ id, depth, label, title }: InnerHeading): FlowElement =>
  flow('Heading', attributes({ id, depth: String(depth), label, title }), [])

/** `<Panel>` around its paragraphs. */
const panelToMdast = ({ id, title }: FilledPanel, paragraphs: FlowElement[]): FlowElement =>
  flow('Panel', attributes({ id, title }), paragraphs)

function toNode(piece: Piece): PhrasingContent {
  if (piece.type === 'text') return textNode(piece.text)
  if (piece.type === 'reference') return element('Reference', { to: piece.to }, [textNode(piece.text)])
  if (piece.type === 'correction') return element('Correction', { id: piece.correction.id }, [])
  const { type, id } = parseRef(piece.entry)
  return element(names[type], { id, ...(piece.isQuiet && { quiet: 'true' }) }, [textNode(piece.text)])
}

const names: Readonly<Record<EntryType, string>> = { term: 'Term', place: 'Place', plan: 'PlanLink' }

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })

const element = (name: string, values: Record<string, string>, children: PhrasingContent[]): TextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributes(values),
  children
})

const flow = (name: string, attributes: FlowElement['attributes'], children: FlowElement['children']): FlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes,
  children
})

const attributes = (values: Record<string, string>): FlowElement['attributes'] =>
  Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
