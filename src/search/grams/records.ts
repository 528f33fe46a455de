/** What an index is made of: the paragraphs, and after them what else is looked for by its words. */
import { articleOf, cite, topOf, unitOf } from '../../model/eid.ts'
import { chapterOf } from '../answer.ts'
import { spellCitation } from '../citation.ts'
import type { Corpus, CorpusParagraph } from '../corpus.ts'
import { toSource } from '../passage.ts'
import { keyOf, keyOfEnds, type RecordEnds } from './format.ts'

/** As the files of texts have it. */
export interface TextRecord extends Omit<CorpusParagraph, 'entries'> {
  /** Of the unit that a paragraph stands in. */
  readonly heading?: string
}

/** The chapters of a plan: ids, and the first record of each. */
export interface Chapters {
  readonly ids: readonly string[]
  readonly firsts: readonly number[]
}

export interface Records {
  readonly records: readonly TextRecord[]
  readonly ends: RecordEnds
  /** Records by what they name and by the units that they are of. */
  readonly keyed: ReadonlyMap<string, readonly number[]>
  /** By plan, its first record. */
  readonly plans: readonly number[]
  /** By plan. */
  readonly chapters: readonly Chapters[]
}

/** @param areTitlesApart Whether the plans do not come along with the paragraphs. */
export function toRecords({ plans, paragraphs, entries }: Corpus, areTitlesApart: boolean): Records {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const texts = paragraphs.map(({ entries: _, ...paragraph }): TextRecord => {
    const { title, units } = byId.get(paragraph.plan) ?? {}
    const heading = units?.[unitOf(paragraph.id)]
    return {
      ...paragraph,
      ...(heading !== undefined && { heading }),
      ...(areTitlesApart && title !== undefined && { title })
    }
  })
  const headings = plans.flatMap(({ id: plan, units }) =>
    Object.entries(units).map(([id, text]): TextRecord => ({ plan, id, text }))
  )
  const sources = texts.filter(({ source = [] }) => source.length > 0)
  const measures = texts.flatMap(({ plan, id, text, measure = 0 }): TextRecord[] =>
    measure > 0 ? [{ plan, id, text: text.slice(0, measure) }] : []
  )
  const kinds = [texts, headings, sources, measures]
  const ends = kinds.map((_, kind) => kinds.slice(0, kind + 1).reduce((sum, { length }) => sum + length, 0))
  const [endOfParagraphs = 0, endOfHeadings = 0, endOfSources = 0, endOfMeasures = 0] = ends

  const keyed = new Map<string, number[]>()
  for (const [record, { entries: named }] of paragraphs.entries())
    for (const number of named) addKey(keyOf(entries[number]?.entry ?? ''), record)
  for (const [record, { id }] of texts.concat(headings).entries()) {
    addKey(keyOf(unitOf(id)), record)
    for (const label of new Set([id, articleOf(id) ?? id].map((id) => spellCitation(cite(id)))))
      if (label !== undefined) addKey(keyOf(`=${label}`), record)
  }
  for (const parts of [paragraphs.map(({ plan }) => plan), paragraphs.map(chapterOf)])
    for (const [record, part] of parts.entries())
      if (part !== parts[record - 1] || part !== parts[record + 1]) addKey(keyOfEnds(part), record)
  return {
    records: kinds.flat(),
    ends: {
      paragraphs: endOfParagraphs,
      headings: endOfHeadings,
      sources: endOfSources,
      measures: endOfMeasures
    },
    keyed,
    plans: firstsOf(plans.map(({ id }) => id)),
    chapters: chaptersOf(plans.map(({ id }) => id))
  }

  function addKey(key: string, record: number): void {
    const records = keyed.get(key)
    if (!records) keyed.set(key, [record])
    else if (records[records.length - 1] !== record) records.push(record)
  }

  /** A plan without paragraphs begins where the next one does. */
  function firstsOf(ids: readonly string[]): number[] {
    const lengths = new Map<string, number>()
    for (const { plan } of paragraphs) lengths.set(plan, (lengths.get(plan) ?? 0) + 1)
    let first = 0
    return ids.map((id) => {
      first += lengths.get(id) ?? 0
      return first - (lengths.get(id) ?? 0)
    })
  }

  function chaptersOf(ids: readonly string[]): Chapters[] {
    const byPlan = new Map(ids.map((id) => [id, { ids: [] as string[], firsts: [] as number[] }]))
    for (const [record, { plan, id }] of paragraphs.entries()) {
      const chapters = byPlan.get(plan)
      if (!chapters || chapters.ids[chapters.ids.length - 1] === topOf(id)) continue
      chapters.ids.push(topOf(id))
      chapters.firsts.push(record)
    }
    return [...byPlan.values()]
  }
}

/** The words that a record is found by, as they stand in it. */
export const wordsOf = (record: TextRecord, number: number, ends: RecordEnds): string =>
  number >= ends.headings && number < ends.sources ? toSource(record).words : record.text
