import { labelOf } from './eid.ts'
import { extentOf, type OutlinePage } from './outline.ts'
import type { Plan } from './tree.ts'

/** What the source lacks of a chapter or section, as sentences of ours; absent when it has all of it. */
export function describeGap(plan: Pick<Plan, 'contents'>, page: OutlinePage): string | undefined {
  const { held, paragraphs } = extentOf(plan, page)
  const { chapter, section } = page
  if (held === 'full') return undefined
  if (!section) {
    const sections = chapter.sections.map(({ id }) => labelOf(id)).join('、')
    const isIntroductionMissing = chapter.introduction.length < paragraphs
    return `此本不全：本章只收${sections}，${isIntroductionMissing ? '导语和' : ''}其余各节未收。`
  }
  const lead = section.paragraphs.find(({ fragment }) => fragment)?.fragment?.lead
  const numbers = section.paragraphs.map(({ number }) => number).join('、')
  return (
    `此本不全：本节共${paragraphs}段，只收第${numbers}段${lead ? '，且开头残缺' : ''}。` +
    (lead ? `正式文本此段以“${lead}”起首。` : '')
  )
}
