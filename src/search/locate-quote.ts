import { cite, citeRange, labelOf } from '../model/eid.ts'
import type { Span } from '../model/plan.ts'
import { swapQuotationMarks, withoutOuterMarks } from '../model/quotation-marks.ts'
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
  /** Whether an ellipsis stands for some of what is there. */
  readonly isAbridged?: boolean
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
  const abridged = versionsOf(typed, quoted).flatMap((words) => findAbridged(words, paragraphs))
  const best = abridged.find(isCited) ?? abridged[0]
  return best && (isCited(best) || citation === undefined ? best : { ...best, wrongCitation: citation })

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
  const [whole, part] = [spell(place), spell(cited.replace(severalParagraphs, '第$1段至第$2段'))]
  return part === '' || whole === part || (whole.startsWith(part) && /^(?:第|导语|之)/u.test(whole.slice(part.length)))
}

/** 第1—2段, 第1、2段, 第一段和第二段. */
const severalParagraphs =
  /第([\d一二三四五六七八九十]{1,4})段?\s*[-–—~～、和及到]{1,2}\s*第?([\d一二三四五六七八九十]{1,4})段$/u

/** Shorter pieces between ellipses follow each other by chance. */
export const shortestPiece = 4

/** Where the pieces between ellipses follow each other, the nearest to each other first. */
function findAbridged(words: string, paragraphs: readonly QuotableParagraph[]): QuotePlace[] {
  const pieces = words.split(/\s*(?:…+|\.{3,6})\s*/u).filter((piece) => piece !== '')
  const [first = '', ...others] = pieces
  if (others.length === 0 || pieces.some(({ length }) => length < shortestPiece)) return []
  const text = paragraphs.map(({ text }) => text).join('')
  const found: Span[] = []
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start + first.length
    for (const piece of others) {
      const at = end < 0 ? -1 : text.indexOf(piece, end)
      end = at < 0 ? -1 : at + piece.length
    }
    if (end >= 0) found.push({ start, end })
  }
  return found
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((span) => ({ ...endsOf(span, paragraphs), isWhole: false, paragraphs: 1, isAbridged: true }))
}

/** The paragraphs that a part of the whole text begins and ends in. */
function endsOf({ start, end }: Span, paragraphs: readonly QuotableParagraph[]) {
  const ends: number[] = []
  for (const { text } of paragraphs) ends.push((ends[ends.length - 1] ?? 0) + text.length)
  const [first, last] = [ends.findIndex((to) => start < to), ends.findIndex((to) => end <= to)]
  return {
    first: paragraphs[first]?.id ?? '',
    last: paragraphs[last]?.id ?? '',
    isWhole: start === (ends[first - 1] ?? 0) && end === ends[last]
  }
}

/** @param from Index of the first paragraph that is looked into. */
function findWords(words: string, paragraphs: readonly QuotableParagraph[], from = 0): QuotePlace | undefined {
  const searched = paragraphs.slice(from)
  const same = searched.find(({ text }) => text === words)
  const having = paragraphs.filter(({ text }) => text.includes(words)).length
  if (same) return { first: same.id, last: same.id, isWhole: true, paragraphs: having }
  const start = searched
    .map(({ text }) => text)
    .join('')
    .indexOf(words)
  if (start < 0) return undefined
  return { ...endsOf({ start, end: start + words.length }, searched), paragraphs: having }
}

/** What may be meant by what was typed, none of it empty. @param quoted The same without its citation. */
function versionsOf(typed: string, quoted: string): string[] {
  const bare = /^(?:“.*”|".*"|＂.*＂|「.*」|『.*』)$/su.test(quoted) ? quoted.slice(1, -1) : quoted
  const words = withoutOuterMarks(bare)
  // A hit of a search is cut at both ends.
  // Whoever ends a sentence with a quotation writes the mark after it: “小河”。
  const ended = [words.replace(/[”"＂」』](?=[。，；]$)/u, ''), words.replace(/[”"＂」』][。，；]$/u, '')]
  return [
    typed.trim(),
    quoted,
    bare,
    unquote(bare),
    words,
    ...ended,
    words.replace(/^(?:…|\.{3})+|(?:…|\.{3}|。{3})+。?$/gu, '')
  ]
    .map((version) => version.trim().replace(/\s*\n\s*/g, ''))
    .filter((version) => version !== '')
}

/** Words as they were before they stood in quotation marks, which each paragraph opens with. */
const unquote = (words: string) => swapQuotationMarks(words.replace(/\n\s*“/g, '\n'))
