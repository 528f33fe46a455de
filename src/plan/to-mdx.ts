/** Pages of a plan as MDX. The text is escaped once, by the serialiser; a page imports nothing. */
import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { mdxToMarkdown } from 'mdast-util-mdx'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { PhrasingContent, Root, Yaml } from 'mdast'
import { stringify } from 'yaml'
import { createFirstMarks, piecesOf, type LinkedMark, type Piece } from './pieces.ts'
import type { Chapter, Mark, Paragraph, Plan, Section } from './tree.ts'

/** What stands at the head of a page in `content/`. */
export interface PageMatter {
  readonly plan: string
  readonly id: string
  readonly chapter: number
  /** Absent on the page of a chapter. */
  readonly section?: number
  readonly title: string
}

export interface Page {
  /** In the plan's folder: `8/index.mdx`, `8/1.mdx`. */
  readonly path: string
  readonly mdx: string
}

/**
 * One page a chapter, with its introduction, and one a section, in the order of the text.
 *
 * @param entryOf The entry whose page a mark leads to; on each page the first mark of an entry does.
 */
export function toPages({ id, chapters }: Pick<Plan, 'id' | 'chapters'>, entryOf: (mark: Mark) => string): Page[] {
  return chapters.flatMap((chapter) => [
    { path: `${chapter.number}/index.mdx`, mdx: toMdx(matterOf(id, chapter), chapter.introduction, entryOf) },
    ...chapter.sections.map((section) => ({
      path: `${chapter.number}/${section.number}.mdx`,
      mdx: toMdx(matterOf(id, chapter, section), section.paragraphs, entryOf)
    }))
  ])
}

function matterOf(plan: string, chapter: Chapter, section?: Section): PageMatter {
  const { id, title } = section ?? chapter
  return { plan, id, chapter: chapter.number, ...(section && { section: section.number }), title }
}

function toMdx(matter: PageMatter, paragraphs: readonly Paragraph[], entryOf: (mark: Mark) => string): string {
  // Readers of front matter know YAML 1.1: to them a title such as 2030-01-01 is a date, unless it is quoted.
  const head: Yaml = { type: 'yaml', value: stringify(matter, { lineWidth: 0, version: '1.1' }).trimEnd() }
  const firstMarks = createFirstMarks(entryOf)
  const children = paragraphs.map((paragraph) => paragraphToMdast(paragraph, firstMarks(paragraph)))
  const root: Root = { type: 'root', children: [head, ...children] }
  return toMarkdown(root, { extensions: [frontmatterToMarkdown(), mdxToMarkdown()] })
}

/**
 * `<Paragraph>` around the text, its measure in `<Measure>`, `<Term>` and `<Place>` around linked marks, and a
 * `<Correction/>` behind each corrected reading.
 */
export function paragraphToMdast(paragraph: Paragraph, links: readonly LinkedMark[]): MdxJsxFlowElement {
  const { id, number } = paragraph
  const { measure, rest } = piecesOf(paragraph, links)
  const restNodes = rest.map(toNode)
  const children = measure.length > 0 ? [element('Measure', {}, measure.map(toNode)), ...restNodes] : restNodes
  // A line of nothing but elements is no paragraph to MDX: a text that is all names goes without links.
  const hasText = children.some((node) => node.type === 'text' && node.value.trim() !== '')
  if (!hasText && links.length > 0) return paragraphToMdast(paragraph, [])
  return {
    type: 'mdxJsxFlowElement',
    name: 'Paragraph',
    attributes: attributes({ id, number: String(number) }),
    children: [{ type: 'paragraph', children }]
  }
}

function toNode(piece: Piece): PhrasingContent {
  if (piece.type === 'text') return textNode(piece.text)
  if (piece.type === 'correction') return element('Correction', { id: piece.correction.id }, [])
  const [type, id = ''] = piece.entry.split(':')
  return element(type === 'term' ? 'Term' : 'Place', { id }, [textNode(piece.text)])
}

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })

const element = (name: string, values: Record<string, string>, children: PhrasingContent[]): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributes(values),
  children
})

const attributes = (values: Record<string, string>): MdxJsxAttribute[] =>
  Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
