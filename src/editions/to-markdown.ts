import type { Blockquote, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { stringify } from 'yaml'
import { mapBlocks } from '../model/panels.ts'
import { frameOf } from '../view/frame.ts'
import { describeGap } from '../view/gap.ts'
import { sayHeading } from '../view/heading.ts'
import { markdown } from '../view/markdown.ts'
import { outlineOf } from '../model/outline.ts'
import type { Paragraph as PlanParagraph, Plan } from '../model/plan.ts'
import type { Site } from '../model/site.ts'
import { colophonOf } from './colophon.ts'

/** The plan as Markdown (CommonMark, with front matter). Measures are strong; what is not the plan's is quoted. */
export function toMarkdown(plan: Plan, site?: Site): string {
  const { title, issuer, published, id, sha256 } = plan
  const { head, end } = frameOf(plan)
  // Readers of front matter know YAML 1.1: to them a date such as 2019-12 may be something else, unless it is quoted.
  const matter = stringify({ title, issuer, published, plan: id, source: sha256 }, { lineWidth: 0, version: '1.1' })
  const children: RootContent[] = [
    { type: 'yaml', value: matter.trimEnd() },
    heading(1, title),
    ...head.map((text) => toParagraph({ text })),
    ...(plan.lacks === undefined ? [] : [quote([`本站的文本不完整，缺：${plan.lacks}`])]),
    ...outlineOf(plan).flatMap((page) => {
      const gap = describeGap(page)
      return [
        // What stands before the first heading has the title of the plan.
        ...(sayHeading(page) === plan.title ? [] : [heading(page.section ? 3 : 2, sayHeading(page))]),
        ...(gap === undefined ? [] : [quote([gap])]),
        ...mapBlocks<RootContent[]>(page, {
          paragraph: (paragraph) => [toParagraph(paragraph)],
          heading: ({ label, title }) => [heading(4, `${label} ${title}`)],
          panel: ({ title }, paragraphs) => [heading(4, title), ...paragraphs.flat()]
        }).flat()
      ]
    }),
    ...end.map((text) => toParagraph({ text })),
    quote(colophonOf(plan, site))
  ]
  const root: Root = { type: 'root', children }
  return markdown.stringify(root)
}

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
