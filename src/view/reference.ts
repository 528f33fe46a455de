import { addressOf } from '../model/eid.ts'
import type { Plan } from '../model/plan.ts'
import type { Site } from '../model/site.ts'
import { siteNameOf } from './site.ts'

/** A plan as programs that keep references know it; what is not known of it is absent. */
export interface Reference {
  /** Of the plan. */
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  /** Each that issued it. */
  readonly authors: readonly string[]
  /** 2019-12-01 or 2019-12. */
  readonly date?: string
  /** 国发〔2019〕4号 */
  readonly number?: string
  /** Where it is read. */
  readonly online?: { readonly site: string; readonly address: string }
  /** Where the official text is, if that is elsewhere. */
  readonly note?: string
}

/**
 * @param siteUrl Where the site will be found: the reference then names the plan's page on it, else the official text.
 * @param unit Id of a chapter or section whose page is named instead.
 */
export function referenceOf(
  { id, title, shortTitle, issuer, published, number, official }: Plan,
  site?: Site,
  siteUrl?: URL,
  unit?: string
): Reference {
  const here = siteUrl && {
    site: siteNameOf(site),
    address: new URL(`${id}/${unit === undefined ? 'index.html' : addressOf(unit)}`, siteUrl).href
  }
  const there = official && { site: official.title, address: official.address }
  const online = here ?? there
  return {
    id,
    title,
    shortTitle,
    authors: authorsOf(issuer),
    ...(published !== undefined && { date: published }),
    ...(number !== undefined && { number }),
    ...(online && { online }),
    ...(here && there && { note: `正式文本见${there.site}：${there.address}` })
  }
}

/** Who issued a plan, one by one: 中共中央、国务院 are two. What stands in brackets belongs to the name before them. */
export const authorsOf = (issuer: string): string[] =>
  issuer
    .split(/[、，；\n](?![^（]*）)|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u)
    .map((author) => author.trim())
    .filter((author) => author !== '')
