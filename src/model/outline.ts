import { labelOf } from './eid.ts'
import { listedIn } from './contents-index.ts'
import type { Chapter, Panel, Paragraph, Plan, Section } from './plan.ts'

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
}

/** All pages that the source holds, in the order of the text. */
export function outlineOf({ chapters }: Pick<Plan, 'chapters'>): OutlinePage[] {
  return chapters.flatMap((chapter) => [
    { ...headOf(chapter), chapter, paragraphs: chapter.introduction },
    ...chapter.sections.map((section) => ({
      ...headOf(section),
      chapter,
      section,
      paragraphs: section.paragraphs
    }))
  ])
}

const headOf = ({ id, title, panels = [] }: Chapter | Section) => ({ id, label: labelOf(id), title, panels })

/**
 * The page with an id, and the ones before and behind it.
 *
 * @throws {RangeError} When the plan has no such page.
 */
export function placeInOutline(plan: Pick<Plan, 'chapters'>, id: string) {
  const { pages, indexes } = indexOf(plan)
  const index = indexes.get(id) ?? -1
  const page = pages[index]
  if (!page) throw new RangeError(`Expected the id of a page of this plan, found ${JSON.stringify(id)}.`)
  return { page, previous: pages[index - 1], next: pages[index + 1] }
}

/** Every page asks for its place: the outline of a plan is made once. */
const outlines = new WeakMap<object, { pages: OutlinePage[]; indexes: ReadonlyMap<string, number> }>()

function indexOf(plan: Pick<Plan, 'chapters'>) {
  const known = outlines.get(plan)
  if (known) return known
  const pages = outlineOf(plan)
  const made = { pages, indexes: new Map(pages.map(({ id }, index) => [id, index])) }
  outlines.set(plan, made)
  return made
}

/** A chapter of the whole contents, or a run of chapters that the source lacks. */
export interface ContentsGroup {
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

/** What the plan's whole contents say of a page: how much of it there is, and how much of that the source holds. */
export function extentOf({ contents }: Pick<Plan, 'contents'>, { chapter, section }: OutlinePage) {
  const listed = listedIn(contents).get(chapter.id)
  const listedSection = section && listed?.sections.get(section.number)
  return {
    held: (section ? listedSection : listed?.entry)?.held ?? 'full',
    /** Paragraphs of the section, or of the chapter's introduction. */
    paragraphs: (section ? listedSection?.paragraphs : listed?.entry.introduction) ?? 0
  }
}
