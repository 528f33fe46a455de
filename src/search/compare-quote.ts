/** What is nearest to a quotation that does not stand in the text. */
import type { CorpusParagraph } from './corpus.ts'
import { splitQuotation } from './citation.ts'
import { findPartings, type Parting } from './find-partings.ts'
import type { Folded } from './fold.ts'
import { citedIn } from './locate-quote.ts'
import { foldQuery } from './match.ts'
import { nearestStretch } from './nearest-stretch.ts'
import { findInSource, type SourceHit } from './passage.ts'
import { findSameWords, withoutMarks } from './same-words.ts'
import { restOfSentence, splitStop, stopAt } from './sentence-end.ts'

export type NearQuote =
  /** The same, closed where the sentence goes on. */
  | { readonly kind: 'unfinished'; readonly id: string; readonly rest: string }
  /** The same but for punctuation and spaces, and for the end where the sentence goes on. */
  | { readonly kind: 'punctuation'; readonly id: string; readonly rest?: string }
  /** The source has it so; the text is corrected. */
  | ({ readonly kind: 'source' } & SourceHit)
  /** It is the title of a unit. */
  | { readonly kind: 'heading'; readonly id: string }
  /** The paragraph that has most of it, and where it differs, if that can be told. */
  | ({ readonly kind: 'near'; readonly id: string } & Differences)
  /** The paragraph that is cited. */
  | { readonly kind: 'cited'; readonly id: string }

interface Differences {
  readonly partings?: readonly Parting[]
  /** How the sentence goes on where the quotation is closed. */
  readonly rest?: string
}

/**
 * @param paragraphs Of one plan.
 * @param units Titles by id of its units.
 */
export function compareQuote(
  typed: string,
  paragraphs: readonly CorpusParagraph[],
  units: Readonly<Record<string, string>>,
  fold: (text: string) => Folded
): NearQuote | undefined {
  const { words: quoted, citation } = splitQuotation(typed)
  const words = quoted
    .replace(/^([“"＂「『].*[”"＂」』])[。，；]$/su, '$1')
    .replace(/^[“"＂‘「『…]+|[”"＂’」』…]+$/gu, '')
  const bare = withoutMarks(words)
  if (bare === '') return undefined
  const same = findSameWords(words, paragraphs)
  if (same?.isExact && same.rest !== undefined) return { kind: 'unfinished', id: same.id, rest: same.rest }
  if (same) return { kind: 'punctuation', id: same.id, ...(same.rest !== undefined && { rest: same.rest }) }
  const [source] =
    bare.length < shortest ? [] : findInSource(foldQuery({ phrases: [words], exclusions: [] }, fold), paragraphs, fold)
  if (source) return { kind: 'source', ...source }
  const [heading] = Object.entries(units).find(([, title]) => withoutMarks(title) === bare) ?? []
  if (heading !== undefined) return { kind: 'heading', id: heading }
  const near = nearest(bare, paragraphs) ?? nearestToFew(words, paragraphs)
  if (near) return { kind: 'near', id: near.id, ...differencesOf(words, near.text) }
  const cited = citation === undefined ? undefined : citedIn(citation, paragraphs)
  return cited && { kind: 'cited', id: cited.id }
}

/** Whether a quotation is that of the source, or differs from the text in one place of few characters. */
export function isAlmost(near: NearQuote): boolean {
  if (near.kind !== 'near') return near.kind === 'source'
  const [parting, ...others] = near.partings ?? []
  return parting !== undefined && others.length === 0 && parting.typed.length + parting.text.length <= few
}

const few = 4

/** Less than this is in too many words. */
const shortest = 2

/** So many characters in a row are hardly the same by chance. */
const piece = 5

/** The paragraph that has most of the pieces of some words, if it has a third of them. */
function nearest(words: string, paragraphs: readonly CorpusParagraph[]): CorpusParagraph | undefined {
  const pieces = piecesOf(words)
  let best: CorpusParagraph | undefined
  let most = pieces.size / 3
  for (const paragraph of paragraphs) {
    const had = [...piecesOf(withoutMarks(paragraph.text))].filter((one) => pieces.has(one)).length
    if (had > most || (had === most && had > 0 && !best)) {
      best = paragraph
      most = had
    }
  }
  return best
}

/** The paragraph that a few words differ least from, if that is in one character of three at most, and in no more than two. */
function nearestToFew(words: string, paragraphs: readonly CorpusParagraph[]): CorpusParagraph | undefined {
  const { core } = splitStop(words)
  if (core.length < fewest || core.length > longestShort) return undefined
  let best: CorpusParagraph | undefined
  let least = Math.min(2, Math.floor(core.length / 3)) + 1
  for (const paragraph of paragraphs) {
    const { start, end } = nearestStretch(core, '', paragraph.text)
    const partings = findPartings(core, paragraph.text.slice(start, end))
    if (!partings) continue
    const differs = partings.reduce((sum, parting) => sum + differing(parting), 0)
    if (differs < least) [best, least] = [paragraph, differs]
  }
  return best
}

/** In how many characters what was typed differs from what the text has in its place: of 025 and 021 in one. */
const differing = ({ typed, text }: Parting): number =>
  typed.length === text.length
    ? [...typed].filter((character, at) => character !== text[at]).length
    : Math.max(typed.length, text.length)

const fewest = 4
/** Longer words have enough in a row. */
const longestShort = 20

/** Whether a text has some of the pieces of words. */
export function isLike(words: string, texts: readonly string[]): boolean {
  const bare = texts.map(withoutMarks)
  const pieces = words.split('\n').flatMap((part) => [...piecesOf(withoutMarks(part))])
  return pieces.some((piece) => bare.some((text) => text.includes(piece)))
}

const piecesOf = (words: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, words.length - piece + 1) }, (_, at) => words.slice(at, at + piece)))

/** Where what was typed and a paragraph part, as far as they go together; empty where they part in too much. */
function differencesOf(words: string, text: string): Differences {
  const { core, stop } = splitStop(words)
  if (words.length > longestCompared) return {}
  const { start, end } = nearestStretch(core, stop, text)
  const rest = restOfSentence(text, end, stop)
  const partings =
    rest === undefined
      ? findPartings(words, text.slice(start, end) + (stop && stopAt(text, end)))
      : findPartings(core, text.slice(start, end))
  if (!partings) return {}
  return { ...(partings.length > 0 && { partings }), ...(rest !== undefined && { rest }) }
}

/** To compare longer texts takes time that grows with their square. */
const longestCompared = 3000
