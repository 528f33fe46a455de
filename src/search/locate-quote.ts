import { cite, citeRange } from '../model/eid.ts'
import { swapQuotationMarks } from '../model/quotation-marks.ts'
import { partsOfQuotation, spellCitation } from './citation.ts'

interface QuotableParagraph {
  readonly id: string
  readonly text: string
}

/** Where a quotation stands, to the character. */
export interface QuotePlace {
  /** Ids of the paragraphs that it begins and ends in. */
  readonly first: string
  readonly last: string
  /** Whether it is all of them. */
  readonly isWhole: boolean
  /** The citation that was typed with it, where it names another place or plan. */
  readonly wrongCitation?: string
}

/**
 * Find where a quotation stands in the text of a plan, as it is or without what stands around it: its quotation marks and its
 * citation. Of several places it is the one that is cited, else the first.
 *
 * @param typed Lines of it are paragraphs, or broken anywhere.
 * @param paragraphs In the order of the text.
 * @param title Of the plan.
 */
export function locateQuote(
  typed: string,
  paragraphs: readonly QuotableParagraph[],
  title: string
): QuotePlace | undefined {
  const citation = partsOfQuotation(typed.trim())?.citation
  const cited = citation === undefined ? undefined : spellCitation(citation)
  const from = paragraphs.findIndex(({ id }) => cited !== undefined && spellCitation(cite(id)) === cited)
  for (const words of versionsOf(typed)) {
    const place = from < 0 ? undefined : findWords(words, paragraphs, from)
    if (place && place.first === paragraphs[from]?.id && isCitationOf(place)) return place
    const first = findWords(words, paragraphs)
    if (first) return citation === undefined || isCitationOf(first) ? first : { ...first, wrongCitation: citation }
  }
  return undefined

  function isCitationOf({ first, last }: QuotePlace): boolean {
    const [, plan = title, place = ''] = /^(?:《([^》]*)》)?(.*?)(?:（原稿）)?$/su.exec(citation ?? '') ?? []
    const spell = (range: string) => range.split('至').map((end) => spellCitation(end) ?? end)
    return plan === title && spell(place).join('至') === spell(citeRange(first, last)).join('至')
  }
}

/** @param from Index of the first paragraph that is looked into. */
function findWords(words: string, paragraphs: readonly QuotableParagraph[], from = 0): QuotePlace | undefined {
  const searched = paragraphs.slice(from)
  const same = searched.find(({ text }) => text === words)
  if (same) return { first: same.id, last: same.id, isWhole: true }
  const ends: number[] = []
  for (const { text } of searched) ends.push((ends[ends.length - 1] ?? 0) + text.length)
  const start = searched
    .map(({ text }) => text)
    .join('')
    .indexOf(words)
  if (start < 0) return undefined
  const end = start + words.length
  const first = ends.findIndex((to) => start < to)
  const last = ends.findIndex((to) => end <= to)
  return {
    first: searched[first]?.id ?? '',
    last: searched[last]?.id ?? '',
    isWhole: start === (ends[first - 1] ?? 0) && end === ends[last]
  }
}

/** What may be meant by what was typed, none of it empty. */
function versionsOf(typed: string): string[] {
  const trimmed = typed.trim()
  const words =
    partsOfQuotation(trimmed)?.words ??
    trimmed.replace(/（《[^》]*》[^（）]{2,40}）$/u, '').replace(/^[“"]|[”"]$/gu, '')
  // A hit of a search is cut at both ends.
  return [trimmed, words, unquote(words), words.replace(/^…+|…+$/gu, '')]
    .map((version) => version.trim().replace(/\s*\n\s*/g, ''))
    .filter((version) => version !== '')
}

/** Words as they were before they stood in quotation marks, which each paragraph opens with. */
const unquote = (words: string) => swapQuotationMarks(words.replace(/\n\s*“/g, '\n'))
