/** From a corpus to the files of its index. */
import type { Corpus } from '../corpus.ts'
import type { Folded } from '../fold.ts'
import { countCharacters, countShards, toGramFiles } from './build.ts'
import { fileOf, settings as measured, type GramIndex, type GramSettings, type PlanTable } from './format.ts'
import { toRecords, wordsOf } from './records.ts'

export interface Written {
  readonly index: GramIndex
  /** Without their units, whose titles come with the paragraphs. */
  readonly table: PlanTable
  /** By name; each is made when it is asked for. */
  readonly files: Iterable<readonly [name: string, content: object]>
}

export function toIndex(corpus: Corpus, fold: (text: string) => Folded, settings: GramSettings = measured): Written {
  const areTitlesApart = corpus.plans.length > settings.plans
  const { records, ends, keyed, plans, chapters } = toRecords(corpus, areTitlesApart)
  const texts = records.map((record, number) => fold(wordsOf(record, number, ends)).text)
  const characters = countCharacters(texts)
  const perFile = countPerFile(records.length, characters, settings)
  const groups = plans.length > 1 ? plans : (chapters[0]?.firsts ?? [])
  return {
    index: {
      ends,
      shards: countShards(characters, settings),
      perFile,
      longest: settings.longest,
      ...(!areTitlesApart && { plans })
    },
    table: { plans: corpus.plans.map((plan) => ({ ...plan, units: {} })), firsts: plans },
    files: files()
  }

  function* files(): Generator<readonly [string, object]> {
    for (const [number, content] of chapters.entries()) yield [fileOf('chapters', number), content]
    for (let first = 0; first < records.length; first += perFile)
      yield [fileOf('texts', first / perFile), records.slice(first, first + perFile)]
    yield* toGramFiles({ texts, keyed, paragraphs: ends.paragraphs, groups }, settings)
  }
}

/** Records in a file of texts. */
export const countPerFile = (records: number, characters: number, { texts }: GramSettings): number =>
  Math.max(1, Math.round((texts * records) / Math.max(1, characters)))
