import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { stringify } from 'yaml'
import { markdown } from '../../src/view/markdown.ts'
import { groupByChapter, headingOf, type PlanPage } from './pages.ts'

export interface MarkdownStyle {
  /** Where the title stands: in front matter, or as the first heading. */
  readonly title: 'matter' | 'heading'
  /** What a page is called in a link of the home page. */
  readonly linkTo: (page: PlanPage) => string
}

/** A page as Markdown; measures are strong. The home page lists the others, as a site's own home would. */
export function pageToMarkdown(page: PlanPage, pages: readonly PlanPage[], { title, linkTo }: MarkdownStyle): string {
  const heading: RootContent =
    title === 'matter'
      ? { type: 'yaml', value: stringify({ title: headingOf(page) }, { lineWidth: 0 }).trimEnd() }
      : ({ type: 'heading', depth: 1, children: [textNode(headingOf(page))] } satisfies Heading)
  const children = page.id === 'home' ? [contentsOf(pages, linkTo)] : page.paragraphs.map(toParagraph)
  const root: Root = { type: 'root', children: [heading, ...children] }
  return markdown.stringify(root)
}

/** Where a page's Markdown lies in a folder of such files: a chapter is the index of its folder. */
export function fileOf({ path, section }: PlanPage): string {
  return section === undefined ? `${path ? `${path}/` : ''}index.md` : `${path}.md`
}

function contentsOf(pages: readonly PlanPage[], linkTo: (page: PlanPage) => string): List {
  const listOf = (entries: readonly (readonly [PlanPage, List?])[]): List => ({
    type: 'list',
    spread: false,
    children: entries.map(([page, inner]) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: linkTo(page), children: [textNode(headingOf(page))] }]
        },
        ...(inner ? [inner] : [])
      ]
    }))
  })
  return listOf(groupByChapter(pages).map(({ chapter, sections }) => [chapter, listOf(sections.map((page) => [page]))]))
}

function toParagraph({ text, measure = '' }: PlanPage['paragraphs'][number]): Paragraph {
  const lead: PhrasingContent[] = measure ? [{ type: 'strong', children: [textNode(measure)] }] : []
  const rest = text.slice(measure.length)
  return { type: 'paragraph', children: [...lead, ...(rest ? [textNode(rest)] : [])] }
}

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })
