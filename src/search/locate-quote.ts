import { cite, citeRange, labelOf } from '../model/eid.ts'
import { swapQuotationMarks } from '../model/quotation-marks.ts'
import { parseCitation, spellCitation, splitQuotation } from './citation.ts'

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
  /** How many paragraphs have the words. */
  readonly paragraphs: number
  /** The citation that was typed with it, where it names another place or plan. */
  readonly wrongCitation?: string
}

/**
 * Find where a quotation stands in the text of a plan, as it is or without what stands around it: its quotation marks and its
 * citation. Of several places it is the one that is cited, else the first.
 *
 * @param typed Lines of it are paragraphs, or broken anywhere.
 * @param paragraphs In the order of the text.
 * @param titles Of the plan, also short.
 */
export function locateQuote(
  typed: string,
  paragraphs: readonly QuotableParagraph[],
  titles: readonly string[]
): QuotePlace | undefined {
  const { words: quoted, citation } = splitQuotation(typed)
  const from = paragraphs.findIndex(({ id }) => citation !== undefined && isOf(cite(id), placeIn(citation)))
  for (const words of versionsOf(typed, quoted)) {
    const place = from < 0 ? undefined : findWords(words, paragraphs, from)
    if (place && isCited(place)) return place
    const first = findWords(words, paragraphs)
    if (first) return citation === undefined || isCited(first) ? first : { ...first, wrongCitation: citation }
  }
  return undefined

  function isCited({ first, last }: QuotePlace): boolean {
    return citation === undefined || isCitationOf(citation, citeRange(first, last), titles)
  }
}

/**
 * What was typed without its lines that are headings of the plan: 第二节, 促进要素市场一体化, or both on one line.
 *
 * @param units Titles by id.
 */
export function withoutHeadings(typed: string, units: Readonly<Record<string, string>>): string {
  const spell = (words: string) => words.replace(/[#*\s]/g, '')
  const headings = new Set(
    Object.entries(units).flatMap(([id, title]) => [labelOf(id), title, labelOf(id) + title].map(spell))
  )
  return typed
    .split('\n')
    .filter((line) => line.trim() === '' || !headings.has(spell(line)))
    .join('\n')
}

/** Whether a citation is of a place in the plan, or of a unit around it. @param place As it is cited. */
export function isCitationOf(citation: string, place: string, titles: readonly string[]): boolean {
  const [, title] = /^《([^》]*)》/u.exec(citation) ?? []
  // 《纲要》 is what a text calls it that has named it before.
  const isTitle = title === undefined || titles.some((one) => one === title || (title && one.endsWith(title)))
  return isTitle && isOf(place, placeIn(citation))
}

/** The paragraph that a citation names, or the first of the unit. */
export const citedIn = <Paragraph extends { readonly id: string }>(
  citation: string,
  paragraphs: readonly Paragraph[]
): Paragraph | undefined =>
  placeIn(citation) === '' ? undefined : paragraphs.find(({ id }) => isOf(cite(id), placeIn(citation)))

/** The place that a citation names, without the title; empty when it names none. */
const placeIn = (citation: string): string => citation.replace(/^《[^》]*》|（原稿）$/gu, '').trim()

/** Whether a citation is of a place or of a unit around it: 第八章 is of 第八章第一节第2段. */
function isOf(place: string, cited: string): boolean {
  const spell = (range: string) =>
    range
      .split('至')
      .map((end) => {
        // 8.1.2 is 第八章第一节第2段.
        const id = parseCitation(end)
        return spellCitation(id === undefined ? end : cite(id)) ?? end
      })
      .join('至')
  const [whole, part] = [spell(place), spell(cited)]
  return part === '' || whole === part || (whole.startsWith(part) && /^(?:第|导语|之)/u.test(whole.slice(part.length)))
}

/** @param from Index of the first paragraph that is looked into. */
function findWords(words: string, paragraphs: readonly QuotableParagraph[], from = 0): QuotePlace | undefined {
  const searched = paragraphs.slice(from)
  const same = searched.find(({ text }) => text === words)
  const having = paragraphs.filter(({ text }) => text.includes(words)).length
  if (same) return { first: same.id, last: same.id, isWhole: true, paragraphs: having }
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
    isWhole: start === (ends[first - 1] ?? 0) && end === ends[last],
    paragraphs: having
  }
}

/** What may be meant by what was typed, none of it empty. @param quoted The same without its citation. */
function versionsOf(typed: string, quoted: string): string[] {
  const bare = /^“.*”$|^".*"$/su.test(quoted) ? quoted.slice(1, -1) : quoted
  const words = bare.replace(/^[“"]|[”"]$/gu, '')
  // A hit of a search is cut at both ends.
  // Whoever ends a sentence with a quotation writes the mark after it: “小河”。
  const ended = [words.replace(/[”"](?=[。，；]$)/u, ''), words.replace(/[”"][。，；]$/u, '')]
  return [typed.trim(), quoted, bare, unquote(bare), words, ...ended, words.replace(/^…+|…+$/gu, '')]
    .map((version) => version.trim().replace(/\s*\n\s*/g, ''))
    .filter((version) => version !== '')
}

/** Words as they were before they stood in quotation marks, which each paragraph opens with. */
const unquote = (words: string) => swapQuotationMarks(words.replace(/\n\s*“/g, '\n'))
