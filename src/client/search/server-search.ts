/** The search of a site that has a search server: asks it, and where it does not answer as it should, the files. */
import type { Narrowed } from '../../search/address.ts'
import type { Found } from '../../search/engine.ts'
import type { Finding, Totals } from '../../search/finding.ts'
import type { Folded } from '../../search/fold.ts'
import { findHits, type FoldedQuery } from '../../search/match.ts'
import type { Search } from '../../search/search.ts'
import {
  canBeServed,
  mostServed,
  writeQuestion,
  type Served,
  type ServedParagraph,
  type ServedQuestion
} from '../../search/served.ts'
import { pickMeasures } from '../../search/suggest.ts'

/** Paragraphs that a window shows, and a few more: they come in one request. */
const screen = 10

/** Fetch what the server says to a question. @throws When it does not answer, or not in JSON. */
export type AskServer = (question: ServedQuestion, words: URLSearchParams) => Promise<unknown>

/**
 * A server that has failed once is not asked again: each question would wait for it. What no server can be asked, the
 * files are: citations, what may be meant, and questions that no address can have.
 *
 * @param build Of the page; an answer of another build is not taken.
 * @param files The search that reads the files of the site.
 * @param areTitlesApart Whether the titles of plans are not at hand, so that each paragraph comes with that of its own.
 */
export function createServerSearch(
  askServer: AskServer,
  build: string,
  files: Search,
  fold: (text: string) => Folded,
  areTitlesApart: boolean
): Search {
  let isTrusted = true

  return {
    screen,
    ...(files.common && { common: files.common }),
    find: (query, narrowed) =>
      orFiles(
        query,
        narrowed,
        () => find(query, narrowed),
        () => files.find(query, narrowed)
      ),
    headings: (query) =>
      orFiles(
        query,
        {},
        async () => {
          const { headings } = await ask('headings', query, {})
          check(headings.length <= mostServed.headings && headings.every(({ title }) => isFound(title, query)))
          return headings.map(({ plan, id, title }) => ({ plan, id, title }))
        },
        () => files.headings(query)
      ),
    measures: (query, { in: _, ...narrowed }) =>
      orFiles(
        query,
        narrowed,
        async () => {
          const { measures } = await ask('measures', query, narrowed)
          const picked = pickMeasures(readParagraphs(measures, query), query, fold)
          check(picked.length === measures.length)
          return picked
        },
        () => files.measures(query, narrowed)
      ),
    cited: (typed) => files.cited(typed),
    near: (query, typed) => files.near(query, typed)
  }

  async function orFiles<Result>(
    query: FoldedQuery,
    narrowed: Narrowed,
    askServer: () => Promise<Result>,
    askFiles: () => Promise<Result>
  ): Promise<Result> {
    if (isTrusted && canBeServed(query, writeQuestion(query, narrowed)))
      try {
        return await askServer()
      } catch {
        isTrusted = false
      }
    return askFiles()
  }

  async function find(query: FoldedQuery, narrowed: Narrowed): Promise<Finding> {
    const { found: first, ...totals } = await readPage(0, screen)
    const inFiles = () => files.find(query, narrowed)
    return {
      ...totals,
      parts: totals.parts ?? [],
      ...(totals.parts === null && {
        readParts: () =>
          orFiles(
            query,
            narrowed,
            async () => readParts((await ask('parts', query, narrowed)).parts, totals.occurrences),
            async () => {
              const { parts, readParts } = await inFiles()
              return readParts ? readParts() : parts
            }
          )
      }),
      read: (from, to) =>
        orFiles(
          query,
          narrowed,
          async () => {
            const [start, end] = [Math.max(0, from), Math.min(to, totals.paragraphs)]
            if (end <= first.length) return first.slice(start, Math.max(start, end))
            const found: Found[] = []
            for (let at = start; at < end; at += mostServed.paragraphs)
              found.push(...(await readAgain(at, Math.min(end, at + mostServed.paragraphs))))
            return found
          },
          async () => (await inFiles()).read(from, to)
        ),
      placeOf: (plan, id) =>
        orFiles(
          query,
          narrowed,
          async () => {
            const { place } = await ask('place', query, narrowed, { ofPlan: plan, of: id })
            if (place === null) return undefined
            const { index, before } = place
            check(isCount(index) && isCount(before) && index < totals.paragraphs && before < totals.occurrences)
            return { index, before }
          },
          async () => (await inFiles()).placeOf(plan, id)
        )
    }

    async function readAgain(from: number, to: number): Promise<readonly Found[]> {
      const { found, occurrences, paragraphs } = await readPage(from, to)
      check(occurrences === totals.occurrences && paragraphs === totals.paragraphs)
      return found
    }

    async function readPage(from: number, to: number) {
      const answer = await ask('find', query, narrowed, { from: String(from), to: String(to) })
      const { occurrences, paragraphs } = answer
      const parts = answer.parts === null ? null : readParts(answer.parts, occurrences)
      const found = readParagraphs(answer.found, query)
      check(isCount(occurrences) && isCount(paragraphs))
      check(found.length === Math.max(0, Math.min(to, paragraphs) - from))
      const shown = sumOf(found.map(({ hits }) => hits.length))
      check(found.length === paragraphs ? shown === occurrences : shown < occurrences)
      return { occurrences, paragraphs, parts, found }
    }
  }

  async function ask<Question extends ServedQuestion>(
    question: Question,
    query: FoldedQuery,
    narrowed: Narrowed,
    more: Readonly<Record<string, string>> = {}
  ): Promise<Served<Question>> {
    const words = writeQuestion(query, narrowed)
    for (const [name, value] of Object.entries(more)) words.set(name, value)
    // Whatever else it is, what is read of it below fails.
    const answer = (await askServer(question, words)) as Served<Question>
    check(answer.build === build)
    return answer
  }

  function readParts(parts: Totals['parts'], total: number): Totals['parts'] {
    check(parts.every(({ occurrences }) => isCount(occurrences)))
    check(sumOf(parts.map(({ occurrences }) => occurrences)) === total)
    return parts.map(({ key, title, occurrences }) => ({
      key,
      ...(areTitlesApart && title !== undefined && { title }),
      occurrences
    }))
  }

  /** Hits are those of the text, and must be as many as the server has counted. */
  function readParagraphs(paragraphs: readonly ServedParagraph[], query: FoldedQuery): Found[] {
    return paragraphs.map(({ plan, title, id, text, measure, heading, hits: count }) => {
      const hits = findHits(fold(text), query)
      check(typeof plan === 'string' && typeof id === 'string' && count === hits.length && count > 0)
      return {
        plan,
        id,
        text,
        ...(measure !== undefined && { measure }),
        ...(heading !== undefined && { heading }),
        ...(areTitlesApart && title !== undefined && { title }),
        hits
      }
    })
  }

  function isFound(text: string, query: FoldedQuery): boolean {
    return findHits(fold(text), query).length > 0
  }
}

const isCount = (count: number) => Number.isInteger(count) && count >= 0

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

function check(isRight: boolean): void {
  if (!isRight) throw new Error('Expected another answer of the search server.')
}
