/** Pages of a plan as MDX. The text is escaped once, by the serialiser; a page imports nothing. */
import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { mdxToMarkdown } from 'mdast-util-mdx'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { PhrasingContent, Root, Yaml } from 'mdast'
import { stringify } from 'yaml'
import { findChange } from './change.ts'
import type { Chapter, Paragraph, Plan, PlacedCorrection, Section } from './tree.ts'

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

/** One page a chapter, with its introduction, and one a section, in the order of the text. */
export function toPages({ id, chapters }: Pick<Plan, 'id' | 'chapters'>): Page[] {
  return chapters.flatMap((chapter) => [
    { path: `${chapter.number}/index.mdx`, mdx: toMdx(matterOf(id, chapter), chapter.introduction) },
    ...chapter.sections.map((section) => ({
      path: `${chapter.number}/${section.number}.mdx`,
      mdx: toMdx(matterOf(id, chapter, section), section.paragraphs)
    }))
  ])
}

function matterOf(plan: string, chapter: Chapter, section?: Section): PageMatter {
  const { id, title } = section ?? chapter
  return { plan, id, chapter: chapter.number, ...(section && { section: section.number }), title }
}

function toMdx(matter: PageMatter, paragraphs: readonly Paragraph[]): string {
  // Readers of front matter know YAML 1.1: to them a title such as 2030-01-01 is a date, unless it is quoted.
  const head: Yaml = { type: 'yaml', value: stringify(matter, { lineWidth: 0, version: '1.1' }).trimEnd() }
  const root: Root = { type: 'root', children: [head, ...paragraphs.map(paragraphToMdast)] }
  return toMarkdown(root, { extensions: [frontmatterToMarkdown(), mdxToMarkdown()] })
}

/** `<Paragraph>` around the text, its measure in `<Measure>`, and a `<Correction/>` behind each corrected reading. */
export function paragraphToMdast({ id, number, text, measure, apparatus }: Paragraph): MdxJsxFlowElement {
  const cut = measure?.length ?? 0
  const lead = phrasing(text, 0, cut, apparatus)
  const rest = phrasing(text, cut, text.length, apparatus)
  const children = cut > 0 ? [element('Measure', {}, lead), ...rest] : rest
  return {
    type: 'mdxJsxFlowElement',
    name: 'Paragraph',
    attributes: attributes({ id, number: String(number) }),
    children: [{ type: 'paragraph', children }]
  }
}

function phrasing(text: string, start: number, end: number, apparatus: readonly PlacedCorrection[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = start
  const addText = (to: number) => {
    if (to > from) nodes.push({ type: 'text', value: text.slice(from, to) })
    from = to
  }
  for (const correction of apparatus) {
    const at = markOffset(correction)
    const isLead = start === 0
    if (at > end || at < start || (at === start && !isLead)) continue
    addText(at)
    nodes.push(element('Correction', { id: correction.id }, []))
  }
  addText(end)
  return nodes
}

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
