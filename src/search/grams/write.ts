/** From a corpus to the files of its index. */
import type { Corpus } from '../corpus.ts'
import type { Folded } from '../fold.ts'
import { countShards, toGramFiles } from './build.ts'
import { fileOf, settings as measured, type GramIndex, type GramSettings } from './format.ts'
import { toRecords, wordsOf } from './records.ts'

export interface Written {
  readonly index: GramIndex
  /** By name; each is made when it is asked for. */
  readonly files: Iterable<readonly [name: string, content: object]>
}

export function toIndex(corpus: Corpus, fold: (text: string) => Folded, settings: GramSettings = measured): Written {
  const { records, ends, keyed, plans, chapters } = toRecords(corpus)
  const texts = records.map((record, number) => fold(wordsOf(record, number, ends)).text)
  const characters = texts.reduce((sum, { length }) => sum + length, 0)
  const perFile = Math.max(1, Math.round((settings.texts * records.length) / Math.max(1, characters)))
  const groups = plans.length > 1 ? plans : (chapters[0]?.firsts ?? [])
  return {
    index: { ends, shards: countShards(texts, settings), perFile, longest: settings.longest, plans },
    files: files()
  }

  function* files(): Generator<readonly [string, object]> {
    for (const [number, content] of chapters.entries()) yield [fileOf('chapters', number), content]
    for (let first = 0; first < records.length; first += perFile)
      yield [fileOf('texts', first / perFile), records.slice(first, first + perFile)]
    yield* toGramFiles({ texts, keyed, paragraphs: ends.paragraphs, groups }, settings)
  }
}
