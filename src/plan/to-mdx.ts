/** Pages of a plan as MDX. The text is escaped once, by the serialiser; a page imports nothing. */
import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { mdxToMarkdown } from 'mdast-util-mdx'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { PhrasingContent, Root, Yaml } from 'mdast'
import { stringify } from 'yaml'
import { findChange } from './change.ts'
import type { Chapter, Mark, Paragraph, Plan, PlacedCorrection, Section, Span } from './tree.ts'

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
  const seen = new Set<string>()
  const isFirst = (mark: Mark) => seen.size < seen.add(entryOf(mark)).size
  const children = paragraphs.map((paragraph) => {
    const links = paragraph.marks.filter(isFirst).map((mark) => ({ ...mark, entry: entryOf(mark) }))
    return paragraphToMdast(paragraph, links)
  })
  const root: Root = { type: 'root', children: [head, ...children] }
  return toMarkdown(root, { extensions: [frontmatterToMarkdown(), mdxToMarkdown()] })
}

/** A mark that is a link, with the entry that it leads to. */
export interface LinkedMark extends Span {
  readonly entry: string
}

/**
 * `<Paragraph>` around the text, its measure in `<Measure>`, `<Term>` and `<Place>` around linked marks, and a
 * `<Correction/>` behind each corrected reading.
 */
export function paragraphToMdast(paragraph: Paragraph, links: readonly LinkedMark[]): MdxJsxFlowElement {
  const { id, number, text, measure, apparatus } = paragraph
  const cut = measure?.length ?? 0
  const insertions = [
    ...apparatus.map((correction) => {
      const at = markOffset(correction)
      // No link stands in a link: a dot inside a name moves behind it.
      const name = links.find(({ start, end }) => start < at && at < end)
      const end = name?.end ?? at
      return { start: end, end, node: element('Correction', { id: correction.id }, []) }
    }),
    ...links.map(({ start, end, entry }) => {
      const [type, id = ''] = entry.split(':')
      const name = [textNode(text.slice(start, end))]
      return { start, end, node: element(type === 'term' ? 'Term' : 'Place', { id }, name) }
    })
  ].sort((a, b) => a.start - b.start || a.end - b.end)

  const lead = cut > 0 ? insertions.filter(({ end }) => end <= cut) : []
  const rest = insertions.filter((insertion) => insertion.start >= cut && !lead.includes(insertion))
  const restNodes = phrasing(text, cut, text.length, rest)
  const children = cut > 0 ? [element('Measure', {}, phrasing(text, 0, cut, lead)), ...restNodes] : restNodes
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

interface Insertion extends Span {
  readonly node: PhrasingContent
}

/** The text from `start` to `end`, where the insertions stand for what they cover. */
function phrasing(text: string, start: number, end: number, insertions: readonly Insertion[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = start
  const addText = (to: number) => {
    if (to > from) nodes.push(textNode(text.slice(from, to)))
  }
  for (const insertion of insertions) {
    addText(insertion.start)
    nodes.push(insertion.node)
    from = insertion.end
  }
  addText(end)
  return nodes
}

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })

/** Behind the part of the reading that differs from the source. */
function markOffset({ sic, corr, certainty, start, end }: PlacedCorrection): number {
  const change = findChange({ sic, corr })
  return certainty === 'doubtful' ? end : start + change.left.length + change.corr.length
}

const element = (name: string, values: Record<string, string>, children: PhrasingContent[]): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributes(values),
  children
})

const attributes = (values: Record<string, string>): MdxJsxAttribute[] =>
  Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
