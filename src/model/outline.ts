import { labelOf } from './eid.ts'
import { listedIn } from './contents-index.ts'
import type { Chapter, InnerHeading, Panel, Paragraph, Plan, Section } from './plan.ts'

/** A page of the plan: a section's, or that of a chapter or part with its introduction. */
export interface OutlinePage {
  readonly id: string
  /** 第八章 or 第一节. */
  readonly label: string
  readonly title: string
  readonly chapter: Chapter
  /** Absent on the page of a chapter. */
  readonly section?: Section
  readonly paragraphs: readonly Paragraph[]
  readonly panels: readonly Panel[]
  readonly headings: readonly InnerHeading[]
  /** How much of it the source holds. */
  readonly held: Plan['contents'][number]['held']
  /** How many paragraphs the section, or the introduction of the chapter, has as published. */
  readonly extent: number
  readonly previous: OutlinePage | undefined
  readonly next: OutlinePage | undefined
}

/**
 * All pages that the source holds, in the order of the text.
 *
 * @param plan Without its contents every page counts as whole.
 */
export function outlineOf({ chapters, contents = [] }: Pick<Plan, 'chapters'> & Partial<Plan>): OutlinePage[] {
  const listed = listedIn(contents)
  const units = chapters.flatMap((chapter) => {
    const { entry, sections } = listed.get(chapter.id) ?? {}
    return [
      { ...unitOf(chapter, entry), chapter, paragraphs: chapter.introduction, extent: entry?.introduction ?? 0 },
      ...chapter.sections.map((section) => {
        const entry = sections?.get(section.number)
        return {
          ...unitOf(section, entry),
          chapter,
          section,
          paragraphs: section.paragraphs,
          extent: entry?.paragraphs ?? 0
        }
      })
    ]
  })
  const pages: OutlinePage[] = units.map((unit, index) => ({
    ...unit,
    get previous() {
      return pages[index - 1]
    },
    get next() {
      return pages[index + 1]
    }
  }))
  return pages
}

const unitOf = (
  { id, label = labelOf(id), title, panels = [], headings = [] }: Chapter | Section,
  entry: Pick<OutlinePage, 'held'> | undefined
) => ({
  id,
  label,
  title,
  panels,
  headings,
  held: entry?.held ?? ('full' as const)
})

/** A chapter of the whole contents, or a run of chapters that the source lacks. */
interface ContentsGroup {
  readonly chapters: Plan['contents']
  readonly isMissing: boolean
}

/** The whole contents with each run of missing chapters (前言 and parts apart) as one group, for narrow places. */
export function groupContents(contents: Plan['contents']): ContentsGroup[] {
  const groups: { chapters: Plan['contents'][number][]; isMissing: boolean }[] = []
  for (const chapter of contents) {
    const isMissing = chapter.held === 'none'
    const last = groups.at(-1)
    const isAlone = (entry: (typeof contents)[number] | undefined) => entry?.number === 0 || entry?.unit === 'part'
    if (isMissing && last?.isMissing && !isAlone(last.chapters[0]) && !isAlone(chapter)) last.chapters.push(chapter)
    else groups.push({ chapters: [chapter], isMissing })
  }
  return groups
}
