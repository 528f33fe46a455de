import { cite, citeRange } from '../../model/eid.ts'
import { withoutOuterMarks } from '../../model/quotation-marks.ts'
import { clausesIn } from '../../search/clauses-in.ts'
import { compareQuote, isAlmost, isLike, type NearQuote } from '../../search/compare-quote.ts'
import { findHeading, titleIn } from '../../search/find-heading.ts'
import { createFold } from '../../search/fold.ts'
import { foldQuery } from '../../search/match.ts'
import { parseCitation, splitQuotation } from '../../search/citation.ts'
import {
  citedIn,
  isCitationOf,
  locateQuote,
  shortestPiece,
  withoutHeadings,
  type QuotePlace
} from '../../search/locate-quote.ts'
import { quotationsIn } from '../../search/quotations-in.ts'
import { findSameWords, followEachOther, withoutMarks } from '../../search/same-words.ts'
import { withoutFurniture, type PrintedParagraph } from '../../search/without-furniture.ts'
import { withoutNumbers } from '../../search/without-numbers.ts'
import { sentencesOf } from '../aloud/sentences.ts'
import { element } from '../page/element.ts'
import { openSearch } from '../search/open-search.ts'
import type { SearchSite } from '../search/search-site.ts'
import { notThere, sayDifferences, sayLeft, sayNear } from './say-quote.ts'

interface ShownParagraph extends PrintedParagraph {
  readonly id: string
}

interface Checked {
  readonly said: readonly (Node | string)[]
  /** Whether it may stand in what the site lacks. */
  readonly mayBeLacking: boolean
}

/**
 * Make the function that tells whether a quotation stands in a plan, to the character; else what is nearest to it. Several
 * that do not stand together are told one by one.
 *
 * @param plan Its id, and its titles.
 */
export function createQuoteCheck(
  plan: { readonly id: string; readonly titles: readonly string[] },
  paragraphs: readonly ShownParagraph[],
  site: SearchSite
): (typed: string) => Promise<Checked> {
  const fold = createFold(new Map())
  const texts = paragraphs.map(({ text }) => text)
  const bareText = texts.map(withoutMarks).join('\n')

  return async (pasted) => {
    const place = await locate(pasted)
    if (place) return { said: sayPlace(place), mayBeLacking: false }
    const { words, left } = withoutFurniture(pasted, paragraphs, plan.titles)
    const typed = withoutNumbers(words, texts)
    const others = [...left, ...(typed === words ? [] : ['段号'])]
    const checked = await checkAll(typed)
    return others.length === 0 ? checked : { ...checked, said: [...checked.said, sayLeft(others)] }
  }

  async function checkAll(typed: string): Promise<Checked> {
    const place = await locate(typed)
    if (place) return { said: sayPlace(place), mayBeLacking: false }
    const units = await loadUnits()
    const isIn = (words: string) => {
      const bare = withoutMarks(words)
      return bare !== '' && (bareText.includes(bare) || findHeading(words, units, plan.titles) !== undefined)
    }
    const quotations = quotationsIn(typed, (words) => isLike(words, texts), isIn)
    return quotations.length < 2 && quotations[0] === typed.trim() ? checkOne(typed) : checkEach(quotations)
  }

  async function checkEach(quotations: readonly string[]): Promise<Checked> {
    const all = await Promise.all(quotations.map(checkOne))
    const rows = all.map(({ said }, index) =>
      element('li', {}, element('q', {}, shorten(quotations[index] ?? '')), '：', ...said)
    )
    return { said: [element('ol', {}, ...rows)], mayBeLacking: all.some(({ mayBeLacking }) => mayBeLacking) }
  }

  async function checkOne(typed: string): Promise<Checked> {
    const place = await locate(typed)
    if (place) return { said: sayPlace(place), mayBeLacking: false }
    const narrow = typed.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'))
    const narrowed = narrow === typed ? undefined : await locate(narrow)
    if (narrowed)
      return { said: ['只是数字有全角、半角的不同。用半角数字，', ...sayPlace(narrowed)], mayBeLacking: false }
    const heading = await headingOf(typed)
    if (heading) return { said: heading, mayBeLacking: false }
    const simplified = await simplify(typed)
    const same = simplified === typed ? undefined : await locate(simplified)
    if (same) return { said: ['只是繁体字与简体字不同。简体字', ...sayPlace(same)], mayBeLacking: false }
    if (simplified !== typed) {
      const { said, mayBeLacking } = await checkAll(simplified)
      return { said: ['换成简体字来比较。', ...said], mayBeLacking }
    }
    const near = await findNear(typed).catch(() => 'unknown' as const)
    // A clause with a wrong character may stand elsewhere.
    const apart = near !== 'unknown' && near && isAlmost(near) ? undefined : await checkApart(typed)
    if (apart) return apart
    const cited = citedBy(typed)
    if (cited) return { said: ['这是出处，没有引文。请对照：', linkTo(cited.id, cite(cited.id))], mayBeLacking: false }
    if (near === 'unknown') return { said: [notThere], mayBeLacking: true }
    const clauses = near ? undefined : clausesIn(bareOf(typed), texts)?.clauses
    if (clauses) return checkEach(clauses)
    if (!near) return { said: ['本站的正文里没有与它相近的话。'], mayBeLacking: true }
    const said = [sayNear(near), linkTo(near.id), ...sayDifferences(near), sayWrong(typed, near)]
    return { said, mayBeLacking: near.kind === 'near' }
  }

  /** Of an abridged quotation each piece is told; of one in one piece the sentences or clauses, where all of them are there. */
  async function checkApart(typed: string): Promise<Checked | undefined> {
    const bare = bareOf(typed)
    const pieces = trimmed(bare.split(/…+/u))
    if (pieces.length > 1) {
      const places = await Promise.all(pieces.map(locate))
      // In their order they would stand there.
      const areElsewhere = places.every(Boolean) && pieces.every(({ length }) => length >= shortestPiece)
      return areElsewhere ? checkMoved(pieces) : checkEach(pieces)
    }
    const sentences = trimmed(sentencesOf(bare).map(({ start, end }) => bare.slice(start, end)))
    if (findSameWords(bare, paragraphs)) return undefined
    // A sentence may end where the text goes on.
    const places = await Promise.all(sentences.map((sentence) => locate(sentence.replace(/[。！？；]$/u, ''))))
    const areAll = sentences.length > 1 && places.every(Boolean)
    if (areAll && followEachOther(sentences, paragraphs)) return undefined
    const clauses = areAll ? undefined : clausesIn(bare, texts)
    const parts = areAll ? sentences : clauses?.areAll ? clauses.clauses : undefined
    return parts && checkMoved(parts)
  }

  async function checkMoved(parts: readonly string[]): Promise<Checked> {
    const { said } = await checkEach(parts)
    return { said: ['各句都有，只是次序不同，或者不在一起：', ...said], mayBeLacking: false }
  }

  async function headingOf(typed: string): Promise<(Node | string)[] | undefined> {
    const heading = findHeading(typed, await loadHeadings(titleIn(typed)).catch(loadUnits), plan.titles)
    if (!heading) return undefined
    const { id, wrongNumber } = heading
    return ['这是标题：', linkTo(id), ...(wrongNumber === undefined ? [] : [`，但所注的序号不对：“${wrongNumber}”。`])]
  }

  function citedBy(typed: string): ShownParagraph | undefined {
    const id = parseCitation(typed)
    return id === undefined ? undefined : citedIn(cite(id), paragraphs)
  }

  async function locate(typed: string): Promise<QuotePlace | undefined> {
    return (
      locateQuote(typed, paragraphs, plan.titles) ??
      locateQuote(withoutHeadings(typed, await loadUnits()), paragraphs, plan.titles)
    )
  }

  /** The same without the data of the search. */
  async function simplify(typed: string): Promise<string> {
    try {
      const { prepare } = await openSearch(site)
      return (await prepare(typed)).simplify(typed)
    } catch {
      return typed
    }
  }

  /** Empty without the data of the search. */
  async function loadUnits(): Promise<Readonly<Record<string, string>>> {
    try {
      return (await openSearch(site)).plans.find(({ id }) => id === plan.id)?.units ?? {}
    } catch {
      return {}
    }
  }

  /** @throws {Error} Without the data of the search: what is nearest is not known then. */
  async function findNear(typed: string): Promise<NearQuote | undefined> {
    const { search } = await openSearch(site)
    const { words } = splitQuotation(typed)
    const query = foldQuery({ phrases: [words], exclusions: [] }, fold)
    const [{ paragraphs }, units] = await Promise.all([search.near(query, words), loadHeadings(words)])
    const own = paragraphs.filter((paragraph) => paragraph.plan === plan.id)
    return compareQuote(typed, own, units, fold)
  }

  /** The plan's titles by id, those that have some words among them even where it does not come with its titles. */
  async function loadHeadings(words: string): Promise<Readonly<Record<string, string>>> {
    const { search } = await openSearch(site)
    const headings = await search.headings(foldQuery({ phrases: [words], exclusions: [] }, fold))
    return {
      ...(await loadUnits()),
      ...Object.fromEntries(headings.flatMap((one) => (one.plan === plan.id ? [[one.id, one.title]] : [])))
    }
  }

  function sayPlace({ first, last, paragraphs, isWhole, isAbridged, wrongCitation }: QuotePlace): (Node | string)[] {
    const others = paragraphs > 1 ? `等${paragraphs}段` : ''
    const same = [
      linkTo(first, citeRange(first, last)),
      `${others}${isWhole ? '' : '里的一部分'}一字不差${isAbridged ? '（省略号代替的字除外）' : ''}`
    ]
    return wrongCitation === undefined
      ? ['与', ...same, '。']
      : ['文字与', ...same, `，但所注的出处不对：“${wrongCitation}”。`]
  }

  function sayWrong(typed: string, { kind, id }: NearQuote): string {
    const { citation } = splitQuotation(typed)
    const isSame = kind === 'source' || kind === 'punctuation' || kind === 'unfinished'
    return !isSame || citation === undefined || isCitationOf(citation, cite(id), plan.titles)
      ? ''
      : `。所注的出处不对：“${citation}”。`
  }

  function linkTo(id: string, text = cite(id)): HTMLElement {
    return element('a', { className: 'link', href: site.addressOfUnit(plan.id, id) }, text)
  }
}

/** A quotation without its citation and the marks around it. */
const bareOf = (typed: string): string => withoutOuterMarks(splitQuotation(typed).words)

const trimmed = (parts: readonly string[]) => parts.map((part) => part.trim()).filter((part) => part !== '')

const shorten = (quotation: string): string => {
  const words = bareOf(quotation)
  return words.length > 16 ? `${words.slice(0, 16)}…` : words
}
