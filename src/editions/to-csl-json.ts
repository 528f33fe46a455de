import type { Reference } from '../view/reference.ts'

/** A reference as CSL-JSON, which Pandoc, Zotero and the like cite in any style: a list of one. */
export function toCslJson({ id, authors, title, shortTitle, date, number, online, note }: Reference): string {
  const item = {
    id,
    type: online ? 'webpage' : 'document',
    title,
    'title-short': shortTitle,
    author: authors.map((literal) => ({ literal })),
    ...(date !== undefined && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(number !== undefined && { number }),
    ...(online && { 'container-title': online.site, URL: online.address }),
    ...(note !== undefined && { note }),
    language: 'zh-CN'
  }
  return `${JSON.stringify([item], undefined, 2)}\n`
}
