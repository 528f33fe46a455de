/** Where to look for what may be meant, without reading all of a large collection. */
import type { CorpusParagraph } from '../corpus.ts'
import type { Folded } from '../fold.ts'
import type { FoldedQuery } from '../match.ts'
import type { Nearby } from '../search.ts'
import type { createAsk } from './ask.ts'
import { isLight } from './entry.ts'
import type { FindingContext } from './gram-finding.ts'

/** Of a phrase, so many paragraphs are read that share most with it, and those beside them. */
const most = 6

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
  { index: { ends }, lookup, readRecords, ask, fold }: NearContext
): Promise<Nearby> {
  const phrases = [...new Set([...query.phrases, fold(typed).text])].map((phrase) => phrase.slice(0, longest))
  const nearest = await Promise.all(phrases.map(rank))
  const numbers = [...new Set(nearest.flat().flatMap((record) => [record - 1, record, record + 1]))]
    .filter((record) => record >= 0 && record < ends.paragraphs)
    .sort((a, b) => a - b)
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
    const pairs = [
      ...new Set(Array.from({ length: Math.max(0, phrase.length - 1) }, (_, at) => phrase.slice(at, at + 2)))
    ]
    const entries = (await Promise.all(pairs.map((pair) => lookup.find(pair)))).flatMap((entry) => entry ?? [])
    const worths = new Map<number, number>()
    for (const entry of entries) {
      // What stands everywhere tells nothing; of a phrase that has nothing else it is looked for itself.
      if (!isLight(entry) && entries.some(isLight)) continue
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
