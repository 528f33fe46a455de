/** The feeds of corrections, as pages name them; there are such feeds only where the site's address is known. */
import { besideOf, labelOf } from '../model/eid.ts'
import { pageOf, type EntryRef } from '../model/entry.ts'
import type { Chapter, Plan } from '../model/plan.ts'

export interface FeedLink {
  /** From the site's folder: `river-2030/8/index.atom`. */
  readonly path: string
  readonly title: string
  readonly subtitle: string
  /** The page that it belongs to, from the site's folder. */
  readonly page: string
}

export const siteFeed: FeedLink = {
  path: 'corrections.atom',
  title: '文字更正',
  subtitle: '文字里改正了的地方',
  page: 'index.html'
}

export function chapterFeed(
  plan: Pick<Plan, 'id' | 'shortTitle'>,
  { id, title, label = labelOf(id) }: Pick<Chapter, 'id' | 'title' | 'label'>
): FeedLink {
  const beside = (ending: string) => `${plan.id}/${besideOf(id, ending)}`
  const name = `《${plan.shortTitle}》${label || title}`
  return { path: beside('atom'), title: `${name}的文字更正`, subtitle: `${name}里改正了的地方`, page: beside('html') }
}

/** Of a term or a place. */
export function entryFeed(entry: EntryRef, headword: string): FeedLink {
  const page = pageOf(entry).slice(1)
  return {
    path: page.replace(/html$/, 'atom'),
    title: `提到“${headword}”的段落的文字更正`,
    subtitle: `提到“${headword}”的段落里改正了的地方`,
    page
  }
}
