import { addressOf, labelOf, listedId } from '../model/eid.ts'
import { groupContents, outlineOf, type OutlinePage } from '../model/outline.ts'
import type { Paragraph, Plan } from '../model/plan.ts'
import { titleOfMeasure } from './measure-title.ts'

/** Something of a plan that has a bar, as long as its text. */
export interface OverviewRow {
  /** Empty where the title says it all. */
  readonly label: string
  readonly title: string
  /** Within the folder of the plan. */
  readonly address: string
  /** In characters. */
  readonly length: number
  readonly measures: readonly Omit<OverviewRow, 'label' | 'measures'>[]
}

/** A chapter with its own bar and those of its sections; a run of chapters that the site lacks has neither. */
export interface OverviewGroup {
  readonly label: string
  readonly title: string
  readonly address?: string
  readonly isPartial: boolean
  readonly rows: readonly OverviewRow[]
}

/** A plan at a glance: chapter, section, measure. */
export function overviewOf(plan: Plan): OverviewGroup[] {
  const pages = Map.groupBy(outlineOf(plan), ({ chapter }) => chapter.id)
  return groupContents(plan.contents).map(({ chapters, isMissing }) => {
    const labels = chapters.map(({ label, ...entry }) => label ?? labelOf(listedId(entry)))
    const title = chapters.map(({ title }) => title).join('；')
    const [first] = chapters
    const id = first ? listedId(first) : ''
    const label = labels.length > 1 ? `${labels[0] ?? ''}至${labels.at(-1) ?? ''}` : (labels[0] ?? '')
    return {
      label: label === title ? '' : label,
      title,
      ...(!isMissing && { address: addressOf(id) }),
      isPartial: first?.held === 'partial',
      rows: isMissing ? [] : rowsOf(pages.get(id) ?? [])
    }
  })
}

/** The longest bar of a plan, in characters. */
export const longestOf = (plan: Plan): number =>
  Math.max(1, ...outlineOf(plan).map(({ paragraphs }) => lengthOf(paragraphs)))

/** What stands before the first section of a chapter; all of one without sections. */
const rowsOf = (pages: readonly OutlinePage[]): OverviewRow[] =>
  pages
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map((page) => rowOf(page, pages.some(({ section }) => section) ? '导语' : '正文'))

function rowOf({ id, label, title, section, paragraphs }: OutlinePage, own: string): OverviewRow {
  return {
    ...(section ? { label, title } : { label: '', title: own }),
    address: addressOf(id),
    length: lengthOf(paragraphs),
    measures: paragraphs.flatMap(({ id, measure, text }) =>
      measure === undefined ? [] : [{ title: titleOfMeasure(measure), address: addressOf(id), length: text.length }]
    )
  }
}

const lengthOf = (paragraphs: readonly Pick<Paragraph, 'text'>[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0)
