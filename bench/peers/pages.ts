import { outlineOf } from '../../src/model/outline.ts'
import type { Paragraph, Plan } from '../../src/model/plan.ts'

/** A page that every site of the comparison has: the home page, one a chapter, one a section. */
export interface PlanPage {
  /** `home`, or the id of its chapter or section. */
  readonly id: string
  /** `''`, `8`, `8/1`. */
  readonly path: string
  /** The home page has none. */
  readonly chapter?: number
  readonly section?: number
  /** `第八章`, `第一节`; empty on the home page. */
  readonly label: string
  readonly title: string
  /** A chapter's introduction, a section's paragraphs. */
  readonly paragraphs: readonly Pick<Paragraph, 'text' | 'measure'>[]
}

/** What every site is made of. */
export interface PlanPages {
  readonly title: string
  readonly pages: readonly PlanPage[]
  /** An SVG image: a site without one is asked for it in vain. */
  readonly icon: string
}

/** The home page first, then chapters and sections in the order of the text. */
export function pagesOf(plan: Plan): PlanPage[] {
  const home = { id: 'home', path: '', label: '', title: plan.title, paragraphs: [] }
  return [
    home,
    ...outlineOf(plan).map(({ id, label, title, chapter, section, paragraphs }) => ({
      id,
      path: section ? `${chapter.number}/${section.number}` : `${chapter.number}`,
      chapter: chapter.number,
      ...(section && { section: section.number }),
      label,
      title,
      paragraphs
    }))
  ]
}

/** As the plan prints it, with a wide space between label and title. */
export function headingOf({ label, title }: PlanPage): string {
  return label ? `${label}　${title}` : title
}

/** Each chapter with its sections: what the sites have as their sidebar. */
export function groupByChapter(pages: readonly PlanPage[]): { chapter: PlanPage; sections: PlanPage[] }[] {
  return pages
    .filter(({ id, section }) => id !== 'home' && section === undefined)
    .map((page) => ({
      chapter: page,
      sections: pages.filter(({ chapter, section }) => chapter === page.chapter && section !== undefined)
    }))
}
