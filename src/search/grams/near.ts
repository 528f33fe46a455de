/** Where to look for what may be meant, without reading all of a large collection. */
import type { CorpusParagraph } from '../corpus.ts'
import type { Folded } from '../fold.ts'
import type { FoldedQuery } from '../match.ts'
import type { Nearby } from '../search.ts'
import type { createAsk } from './ask.ts'
import { isHeavy, isLight } from './entry.ts'
import type { FindingContext } from './gram-finding.ts'
import { spread } from './windows.ts'

/** Of a phrase, so many paragraphs are read that share most with it, and those that come with them. */
const most = 6

/** So many pairs of characters of a phrase are looked up. */
const mostPairs = 12

/** More of a text says little of what was meant. */
const longest = 40

interface NearContext extends FindingContext {
  readonly ask: ReturnType<typeof createAsk>
  readonly fold: (text: string) => Folded
}

/** @returns In the order of the text; where some are left out, an empty paragraph of no plan parts those around. */
export async function findNear(
  query: FoldedQuery,
  typed: string,
  { index: { ends, perFile }, lookup, readRecords, ask, fold }: NearContext
): Promise<Nearby> {
  const phrases = [...new Set([...query.phrases, fold(typed).text])].map((phrase) => phrase.slice(0, longest))
  const nearest = await Promise.all(phrases.map(rank))
  const files = new Set(nearest.flat().map((record) => Math.floor(record / perFile)))
  const numbers = [...files]
    .sort((a, b) => a - b)
    .flatMap((file) => Array.from({ length: perFile }, (_, at) => file * perFile + at))
    .filter((record) => record < ends.paragraphs)
  const sources = await ask(query, { from: ends.headings, to: ends.sources })
  const corrected = 'heavy' in sources ? [] : [...sources.counts.keys()].slice(0, most)
  const records = await readRecords([...numbers, ...corrected])
  const paragraphs: CorpusParagraph[] = []
  for (const [at, record] of records.entries()) {
    if (at > 0 && numbers[at] !== (numbers[at - 1] ?? 0) + 1)
      paragraphs.push({ plan: '', id: '', text: '', entries: [] })
    // One that is corrected stands beside its neighbours, too.
    if (!paragraphs.some(({ plan, id }) => plan === record.plan && id === record.id))
      paragraphs.push({ ...record, entries: [] })
  }
  return { paragraphs, folded: paragraphs.map(({ text }) => fold(text).text), isAll: false }

  /** The records that have most pairs of characters of a phrase, rare ones above all. */
  async function rank(phrase: string): Promise<number[]> {
    const starts = Array.from({ length: Math.max(0, phrase.length - 1) }, (_, at) => at)
    const pairs = [...new Set(spread(starts, mostPairs).map((at) => phrase.slice(at, at + 2)))]
    const entries = (await Promise.all(pairs.map((pair) => lookup.find(pair)))).flatMap((entry) => entry ?? [])
    const light = entries.filter(isLight)
    // What stands everywhere tells nothing; of a phrase that has nothing else the rarest is looked for itself.
    const [rarest] = entries.filter(isHeavy).sort((a, b) => a.parts.length - b.parts.length)
    const worths = new Map<number, number>()
    for (const entry of light.length > 0 || !rarest ? light : [rarest]) {
      const end = isLight(entry) ? ends.paragraphs : (entry.parts[1]?.first ?? ends.paragraphs)
      const places = await lookup.counts(entry, [{ from: 0, to: Math.min(end, ends.paragraphs) }])
      for (const record of places.keys())
        worths.set(record, (worths.get(record) ?? 0) + Math.log(1 + ends.paragraphs / places.size))
    }
    return [...worths]
      .sort(([a, most], [b, more]) => more - most || a - b)
      .slice(0, most)
      .map(([record]) => record)
  }
}
