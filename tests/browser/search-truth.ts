/** What the search should answer, found by brute force over the reading text; and queries to ask it, from a fixed seed. */
import { readFileSync } from 'node:fs'
import { planSchema } from '../../src/plan/content-schema.ts'
import { paragraphsOf } from '../../src/plan/tree.ts'

const plan = planSchema.parse(JSON.parse(readFileSync('content/plans/yrd-2019/plan.json', 'utf8')))
const paragraphs = paragraphsOf(plan).map(({ id, text, marks }) => ({
  id,
  text,
  folded: fold(text),
  entries: marks.flatMap(({ entries, within = [] }) => [...entries, ...within])
}))

export interface Question {
  readonly query: string
  /** `place:shanghai`. */
  readonly entry?: string
}

/** Paragraphs that hold every phrase and no exclusion, and how often. */
export function answerSlowly({ query, entry }: Question): { occurrences: number; ids: string[] } {
  const words = query.split(/\s+/u).filter(Boolean)
  const phrases = new Set(words.filter((word) => !/^[-－]./su.test(word)).map(fold))
  phrases.delete('')
  const exclusions = words.filter((word) => /^[-－]./su.test(word)).map((word) => fold(word.slice(1)))
  const found = paragraphs.filter(
    ({ folded, entries }) =>
      phrases.size > 0 &&
      [...phrases].every((phrase) => folded.includes(phrase)) &&
      !exclusions.some((phrase) => phrase && folded.includes(phrase)) &&
      (entry === undefined || entries.includes(entry))
  )
  const occurrences = found.flatMap(({ folded }) => [...phrases].map((phrase) => folded.split(phrase).length - 1))
  return { occurrences: occurrences.reduce((sum, count) => sum + count, 0), ids: found.map(({ id }) => id) }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}“”‘’"'`()（）[\]【】{}<>《》〈〉«»「」『』·•・‧∙⋅⁅⁆]/gu, '')
}

/** Strings of 1 to 12 characters: most from the text, across brackets and marks, some put together at random. */
export function randomQuestions(count: number): Question[] {
  const random = createRandom(20191201)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const characters = [...new Set(paragraphs.map(({ text }) => text).join(''))]
  const fromText = () => {
    const all = [...pick(paragraphs).text]
    const start = Math.floor(random() * all.length)
    return all.slice(start, start + 1 + Math.floor(random() * 12)).join('')
  }
  const anything = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(characters)).join('')
  return Array.from({ length: count }, () => ({ query: random() < 0.85 ? fromText() : anything() }))
}

/** Two phrases, exclusions and filters, of what the text has. */
export function composedQuestions(count: number): Question[] {
  const words = randomQuestions(4 * count).map(
    ({ query }) => query.replaceAll(/[\s"“”「」-]/gu, '').slice(0, 3) || '的'
  )
  const entries = [...new Set(paragraphs.flatMap(({ entries }) => entries))]
  return Array.from({ length: count }, (_, index) => {
    const [a = '', b = '', c = ''] = words.slice(3 * index, 3 * index + 3)
    const entry = entries[(index * 7) % entries.length] ?? 'place:shanghai'
    return [{ query: `${a} ${b}` }, { query: `${a} -${c}` }, { query: `${a}　${b} -${c}` }, { query: a, entry }][
      index % 4
    ] as Question
  })
}

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
