import { chapterLabel, sectionLabel } from './eid.ts'
import type { Chapter, Plan, Section } from './tree.ts'

/** A page of the plan: a chapter's, or a section's within it. */
export interface OutlinePage {
  readonly id: string
  /** 第八章 or 第一节. */
  readonly label: string
  readonly title: string
  readonly chapter: Chapter
  /** Absent on the page of a chapter. */
  readonly section?: Section
}

/** All pages that the source holds, in the order of the text. */
export function outlineOf({ chapters }: Pick<Plan, 'chapters'>): OutlinePage[] {
  return chapters.flatMap((chapter) => [
    { id: chapter.id, label: chapterLabel(chapter.number), title: chapter.title, chapter },
    ...chapter.sections.map((section) => ({
      id: section.id,
      label: sectionLabel(section.number),
      title: section.title,
      chapter,
      section
    }))
  ])
}

/**
 * The page with an id, and the ones before and behind it.
 *
 * @throws {RangeError} When the plan has no such page.
 */
export function placeInOutline(plan: Pick<Plan, 'chapters'>, id: string) {
  const pages = outlineOf(plan)
  const index = pages.findIndex((page) => page.id === id)
  const page = pages[index]
  if (!page) throw new RangeError(`Expected the id of a page of this plan, found ${JSON.stringify(id)}.`)
  return { page, previous: pages[index - 1], next: pages[index + 1] }
}

/** A chapter of the whole contents, or a run of chapters that the source lacks. */
export interface ContentsGroup {
  readonly chapters: Plan['contents']
  readonly isMissing: boolean
}

/** The whole contents with each run of missing chapters (前言 apart) as one group, for narrow places. */
export function groupContents(contents: Plan['contents']): ContentsGroup[] {
  const groups: { chapters: Plan['contents']; isMissing: boolean }[] = []
  for (const chapter of contents) {
    const isMissing = chapter.held === 'none'
    const last = groups.at(-1)
    if (isMissing && last?.isMissing && last.chapters[0]?.number !== 0) last.chapters.push(chapter)
    else groups.push({ chapters: [chapter], isMissing })
  }
  return groups
}

/** What the plan's whole contents say of a page: how much of it there is, and how much of that the source holds. */
export function extentOf({ contents }: Pick<Plan, 'contents'>, { chapter, section }: OutlinePage) {
  const listed = contents.find(({ number }) => number === chapter.number)
  const listedSection = listed?.sections.find(({ number }) => number === section?.number)
  return {
    held: (section ? listedSection : listed)?.held ?? 'full',
    /** Paragraphs of the section, or of the chapter's introduction. */
    paragraphs: (section ? listedSection?.paragraphs : listed?.introduction) ?? 0
  }
}
