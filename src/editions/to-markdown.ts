import type { Blockquote, Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { stringify } from 'yaml'
import { cite, pageNameOf } from '../model/eid.ts'
import { mapBlocks } from '../model/panels.ts'
import { frameOf } from '../view/frame.ts'
import { describeGap } from '../view/gap.ts'
import { sayHeading, sayPage } from '../view/heading.ts'
import { sayIssued } from '../view/labels.ts'
import { markdown } from '../view/markdown.ts'
import { outlineOf, type OutlinePage } from '../model/outline.ts'
import type { Paragraph as PlanParagraph, Plan, Section } from '../model/plan.ts'
import type { Site } from '../model/site.ts'
import { colophonOf, standingOf } from './colophon.ts'

/** The plan as Markdown (CommonMark, with front matter). Measures are strong; what is not the plan's is quoted. */
export function toMarkdown(plan: Plan, site?: Site): string {
  const { title, issuer, published, id, sha256 } = plan
  const { head, end } = frameOf(plan)
  return stringifyRoot([
    frontMatter({ title, issuer, published, plan: id, source: sha256 }),
    heading(1, title),
    ...head.map((text) => toParagraph({ text })),
    ...(plan.lacks === undefined ? [] : [quote([`本站的文本不完整，缺：${plan.lacks}`])]),
    ...outlineOf(plan).flatMap((page) => [
      // What stands before the first heading has the title of the plan.
      ...(sayHeading(page) === plan.title ? [] : [heading(page.section ? 3 : 2, sayHeading(page))]),
      ...toContent(page, 4)
    ]),
    ...end.map((text) => toParagraph({ text })),
    quote(colophonOf(plan, site))
  ])
}

/** One page of the plan, in the same form; that of a chapter leads on to its sections, in files beside it. */
export function toPageMarkdown(plan: Plan, page: OutlinePage, site?: Site): string {
  const title = sayPage(page)
  const { issuer, published, sha256 } = plan
  const facts = { title, of: plan.title, issuer, published, plan: plan.id, unit: page.id, source: sha256 }
  return stringifyRoot([
    frontMatter(facts),
    heading(1, title),
    ...toContent(page, 2),
    ...(page.section ? [] : listOf(page.chapter.sections)),
    quote([`出自《${plan.title}》${cite(page.id)}。${sayIssued(plan)}。`, ...standingOf(plan, site)])
  ])
}

/** What a page holds below its heading. @param depth Of its headings. */
function toContent(page: OutlinePage, depth: 2 | 4): RootContent[] {
  const gap = describeGap(page)
  return [
    ...(gap === undefined ? [] : [quote([gap])]),
    ...mapBlocks<RootContent[]>(page, {
      paragraph: (paragraph) => [toParagraph(paragraph)],
      heading: ({ label, title }) => [heading(depth, `${label} ${title}`)],
      panel: ({ title }, paragraphs) => [heading(depth, title), ...paragraphs.flat()]
    }).flat()
  ]
}

function listOf(sections: readonly Section[]): RootContent[] {
  const children = sections.map((section): ListItem => {
    const url = `${pageNameOf(section.id)}.md`
    const link: PhrasingContent = { type: 'link', url, children: [textNode(sayHeading(section))] }
    return { type: 'listItem', children: [{ type: 'paragraph', children: [link] }] }
  })
  return children.length > 0 ? [{ type: 'list', spread: false, children }] : []
}

// Readers of front matter know YAML 1.1: to them a date such as 2019-12 may be something else, unless it is quoted.
const frontMatter = (facts: Readonly<Record<string, string | undefined>>): RootContent => ({
  type: 'yaml',
  value: stringify(facts, { lineWidth: 0, version: '1.1' }).trimEnd()
})

const stringifyRoot = (children: RootContent[]): string => markdown.stringify({ type: 'root', children })

/**
 * The stop of a measure stands after the strong words, and so does white space before it: CommonMark does not close them
 * between a stop and a Chinese character, or after a space, unless it is written as a reference, which no search would find.
 */
function toParagraph({ text, measure = '' }: Pick<PlanParagraph, 'text' | 'measure'>): Paragraph {
  const strong = measure.slice(0, -1).trimEnd()
  const lead: PhrasingContent[] = strong ? [{ type: 'strong', children: [textNode(strong)] }] : []
  const rest = text.slice(strong.length)
  return { type: 'paragraph', children: [...lead, ...(rest ? [textNode(rest)] : [])] }
}

const heading = (depth: 1 | 2 | 3 | 4, words: string): Heading => ({
  type: 'heading',
  depth,
  children: [textNode(words)]
})

const quote = (sentences: readonly string[]): Blockquote => ({
  type: 'blockquote',
  children: sentences.map((sentence) => ({ type: 'paragraph', children: [textNode(sentence)] }))
})

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })
