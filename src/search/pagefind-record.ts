/** A paragraph as Pagefind keeps it: one folded character a word, so that every string can be found. */
import { cite, topOf } from '../plan/eid.ts'
import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import type { Folded } from './fold.ts'

/** @param order Place of the paragraph in the order of the plans and of the text. */
export function toRecord(
  { plan, id, text, measure, entries }: CorpusParagraph,
  order: number,
  all: readonly CorpusEntry[],
  fold: (text: string) => Folded
) {
  const named = entries.map((index) => all[index]?.entry ?? '')
  const idsOf = (type: string) =>
    named.filter((entry) => entry.startsWith(`${type}:`)).map((entry) => entry.slice(type.length + 1))
  return {
    url: `${plan}/${id}`,
    // The last word keeps a string from matching over the end.
    content: `${[...fold(text).text].join('\u200b')} ¶`,
    language: 'zh-CN',
    meta: {
      title: cite(id),
      order: String(order),
      plan,
      id,
      text,
      ...(measure !== undefined && { measure: String(measure) })
    },
    filters: {
      plan: [plan],
      chapter: [`${plan}/${topOf(id)}`],
      place: idsOf('place'),
      term: idsOf('term')
    }
  }
}

/** The characters of folded texts that Pagefind would otherwise take for borders of words. */
export function charactersToInclude(texts: readonly string[]): string {
  return [...new Set(texts.join(''))].filter((character) => !/[\p{L}\p{N}]/u.test(character)).join('')
}

/** How Pagefind is asked for paragraphs that hold a folded phrase. A long one loads much: its beginning is enough. */
export const toPagefindQuery = (phrase: string): string => `"${[...phrase].slice(0, 8).join(' ')}"`
