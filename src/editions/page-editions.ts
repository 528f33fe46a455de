/** What lies beside each page of a plan, for programs: the same text without the page around it. */
import { besideOf } from '../model/eid.ts'
import type { Library } from '../model/library.ts'
import { outlineOf, type OutlinePage } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import { toPageMarkdown } from './to-markdown.ts'
import { toPageJson } from './to-page-json.ts'

interface PageEdition {
  /** From the root of the site: `river-2030/8/1.md`. */
  readonly path: string
  readonly page: OutlinePage
  readonly make: () => string
}

/** @param library With the entries that the plan names. */
export function pageEditionsOf(library: Pick<Library, 'entries' | 'asOf' | 'site'>, plan: Plan): PageEdition[] {
  const pathOf = ({ id }: OutlinePage, ending: string) => `${plan.id}/${besideOf(id, ending)}`
  return outlineOf(plan).flatMap((page) => [
    { path: pathOf(page, 'md'), page, make: () => toPageMarkdown(plan, page, library.site) },
    { path: pathOf(page, 'json'), page, make: () => toPageJson(library, plan, page) }
  ])
}
