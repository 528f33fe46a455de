import { labelOf } from '../model/eid.ts'
import type { OutlinePage } from '../model/outline.ts'

/** What the source lacks of a chapter or section, as sentences of ours; absent when it has all of it. */
export function describeGap({ held, extent, chapter, section }: OutlinePage): string | undefined {
  if (held === 'full') return undefined
  if (!section) {
    const sections = chapter.sections.map(({ id }) => labelOf(id)).join('、')
    const isIntroductionMissing = chapter.introduction.length < extent
    return `本站的文本不完整：本章只有${sections}，缺${isIntroductionMissing ? '导语和' : ''}其余各节。`
  }
  const lead = section.paragraphs.find(({ fragment }) => fragment)?.fragment?.lead
  const numbers = section.paragraphs.map(({ number }) => number).join('、')
  return (
    `本站的文本不完整：本节共${extent}段，只有第${numbers}段${lead ? '，而且缺开头' : ''}。` +
    (lead ? sayLead(lead) : '')
  )
}

/** How a paragraph begins of which the beginning is missing. A quotation with its own stop needs no other. */
export const sayLead = (lead: string): string =>
  `公开发布的文本里，这一段开头是“${lead}”${/[。！？]$/.test(lead) ? '' : '。'}`
