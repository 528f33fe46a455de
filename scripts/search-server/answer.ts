/** What the search server answers to an address. */
import { longestQuestion, mostServed, readServedQuestion, type ServedQuestion } from '../../src/search/served.ts'
import type { RunStatement } from './database.ts'
import {
  findStatement,
  headingsStatement,
  measuresStatement,
  partsStatement,
  placeStatement,
  type Statement
} from './statements.ts'

export interface Answer {
  readonly status: number
  readonly body: object
}

const questions: readonly ServedQuestion[] = ['find', 'parts', 'place', 'headings', 'measures']

class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * @param address `/find?phrase=云桥&from=0&to=10`. docs/search-server.md describes all of them.
 * @returns Of a refused question, and of one that the database does not answer, a body with `error`.
 */
export async function answer(run: RunStatement, address: string): Promise<Answer> {
  try {
    const { sql, values } = toStatement(address)
    const [body] = (await run(sql, values)).rows as readonly { build: string | null }[]
    if (!body || body.build === null) return { status: 503, body: { error: 'Expected one collection, found none.' } }
    return { status: 200, body }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { error: error.message } }
    // What went wrong in the database is nothing for readers.
    console.error(error instanceof Error ? error.message : error)
    return { status: 503, body: { error: 'The database has not answered.' } }
  }
}

/** @throws {Refusal} */
function toStatement(address: string): Statement {
  const here = 'http://localhost'
  if (!URL.canParse(address, here)) throw new Refusal(400, 'Expected an address.')
  const { pathname, searchParams, search } = new URL(address, here)
  if (search.length > longestQuestion)
    throw new Refusal(414, `Expected a question of at most ${longestQuestion} characters, found ${search.length}.`)
  const question = questions.find((name) => pathname === `/${name}`)
  if (!question) throw new Refusal(404, `Expected ${questions.join(', ')}, found ${pathname}.`)
  const asked = readServedQuestion(searchParams)
  const words = [...asked.phrases, ...asked.exclusions]
  if (asked.phrases.length === 0 || words.includes('')) throw new Refusal(400, 'Expected `phrase`, and none empty.')
  if ([...searchParams.values()].some((value) => value.includes('\0')))
    throw new Refusal(400, 'Expected text, found NUL.')
  const statements: Readonly<Record<ServedQuestion, () => Statement>> = {
    find() {
      const [from, to] = [readNumber('from'), readNumber('to')]
      if (to < from || to - from > mostServed.paragraphs)
        throw new Refusal(400, `Expected \`to\` from \`from\` on and up to ${mostServed.paragraphs} more.`)
      return findStatement(asked, from, to)
    },
    parts: () => partsStatement(asked),
    place: () => placeStatement(asked, searchParams.get('ofPlan') ?? '', searchParams.get('of') ?? ''),
    headings: () => headingsStatement(asked),
    measures: () => measuresStatement(asked)
  }
  return statements[question]()

  function readNumber(name: string): number {
    const number = Number(searchParams.get(name) ?? 0)
    if (Number.isInteger(number) && number >= 0 && number < 2 ** 31) return number
    throw new Refusal(400, `Expected a number as \`${name}\`.`)
  }
}
