/** Questions of everyday life, whose answers were read from the plan: the search ranks one among the first three. */
import { beforeAll, describe, expect, test } from 'vitest'
import { language } from '../src/integration/language.ts'
import { readSeeds } from '../src/integration/read-seeds.ts'
import { createAskedWords } from '../src/search/asked-words.ts'
import type { Corpus } from '../src/search/corpus.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { foldQuery } from '../src/search/match.ts'
import { parseQuery } from '../src/search/parse-query.ts'
import { rankRelated, scoreWords } from '../src/search/related.ts'
import { toCorpus } from '../src/search/to-corpus.ts'
import { segment } from '../src/client/search/segment.ts'
import { everydayQuestions } from './everyday-questions.ts'

describe.each(everydayQuestions)('of $plan', ({ plan, questions }) => {
  let corpus: Corpus

  beforeAll(async () => {
    const { library } = await readSeeds('seeds', () => undefined)
    if (!library) throw new Error('Expected good seeds, found faults.')
    const asked = library.plans.filter(({ id }) => id === plan)
    corpus = toCorpus(asked, library.terms, library.places, language, library.everyday)
  })

  test('there are at least 60, and each names paragraphs that are there', () => {
    const ids = new Set(corpus.paragraphs.map(({ id }) => id))
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
    expect(questions.flatMap(({ answers }) => answers).filter((id) => !ids.has(id))).toEqual([])
    expect(questions.filter(({ answers }) => answers.length === 0)).toEqual([])
  })

  test.each([
    ['with the words of the browser', segment],
    ['where the browser knows no words', (text: string) => [text]]
  ])('four of five are answered among the first three %s', (_, segment) => {
    const { paragraphs, entries, meant, simplified } = corpus
    const fold = createFold(readSimplified(simplified))
    const folded = paragraphs.map(({ text }) => fold(text).text)
    const ask = createAskedWords(folded, entries, meant.everyday, fold, segment)
    const unanswered = questions.filter(({ question, answers }) => {
      const asked = ask(foldQuery(parseQuery(question), fold).phrases)
      const words = asked.flatMap(({ meanings }) => meanings.map(({ word }) => word))
      const ranked = rankRelated(asked, paragraphs, folded, scoreWords(words, paragraphs, folded))
      return !ranked.slice(0, 3).some(({ paragraph }) => answers.includes(paragraph.id))
    })
    expect(unanswered.length, unanswered.map(({ question }) => question).join('、')).toBeLessThanOrEqual(
      questions.length / 5
    )
  })
})
