import { mapBlocks } from '../model/panels.ts'
import { frameOf } from '../view/frame.ts'
import { describeGap } from '../view/gap.ts'
import { sayHeading } from '../view/heading.ts'
import { outlineOf } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import type { Site } from '../model/site.ts'
import { formatDate } from '../view/labels.ts'
import { colophonOf } from './colophon.ts'

/**
 * The plan as plain text, a paragraph a line. What is not the plan's stands in ［ ］. A byte order mark and CRLF, which
 * the editors of older Windows need.
 */
export function toText(plan: Plan, site?: Site): string {
  const { head, end } = frameOf(plan)
  const ours = (sentences: readonly string[]) => `［${sentences.join('')}］`
  const blocks = [
    plan.title,
    `${plan.issuer}　${formatDate(plan.published)}`,
    ...head.filter((line) => line !== plan.title),
    ...(plan.lacks === undefined ? [] : [ours([`本站的文本不完整，缺：${plan.lacks}`])]),
    ...outlineOf(plan).flatMap((page) => {
      const gap = describeGap(page)
      return [
        // What stands before the first heading has the title of the plan.
        ...(sayHeading(page) === plan.title ? [] : [sayHeading(page)]),
        ...(gap === undefined ? [] : [ours([gap])]),
        ...mapBlocks(page, {
          paragraph: ({ text }) => [text],
          heading: ({ label, title }) => [`${label}　${title}`],
          panel: ({ title }, paragraphs) => [title, ...paragraphs.flat()]
        }).flat()
      ]
    }),
    ...end,
    ours(colophonOf(plan, site))
  ]
  return `\ufeff${blocks.join('\r\n\r\n')}\r\n`
}
