/** Questions as statements of SQL. What a reader typed is bound, and compared byte by byte: no pattern is made of it. */
import { refTo } from '../../src/model/entry.ts'
import type { FoldedQuery } from '../../src/search/match.ts'
import { mostServed, type ServedNarrowed } from '../../src/search/served.ts'
import { gramsOfPhrase } from './grams.ts'

export interface Statement {
  readonly sql: string
  readonly values: unknown[]
}

type Asked = FoldedQuery & { readonly narrowed: ServedNarrowed }

/** The found paragraphs from one on and up to another, and what is counted of all of them. */
export function findStatement(asked: Asked, from: number, to: number): Statement {
  const { bind, values } = createBinding()
  const sql = `${withParts(foundBy(asked, bind))},
    page AS (SELECT number, hits FROM found ORDER BY number LIMIT ${bind(Math.max(0, to - from))} OFFSET ${bind(from)})
    SELECT (SELECT build FROM plans.collection) AS build,
      (SELECT coalesce(sum(hits), 0)::int FROM found) AS occurrences,
      (SELECT count(*)::int FROM found) AS paragraphs,
      CASE WHEN (SELECT count(*) FROM parts) <= ${mostServed.parts} THEN ${listParts} END AS parts,
      (SELECT coalesce(json_agg(${paragraph} ORDER BY number), '[]') FROM page JOIN plans.paragraphs USING (number)) AS found`
  return { sql, values }
}

/** What is counted by chapter where all is found in one plan, else by plan. */
export function partsStatement(asked: Asked): Statement {
  const { bind, values } = createBinding()
  const sql = `${withParts(foundBy(asked, bind))} SELECT (SELECT build FROM plans.collection) AS build, ${listParts} AS parts`
  return { sql, values }
}

const withParts = (found: string) => `WITH found AS MATERIALIZED (${found}),
    keyed AS (SELECT *, (SELECT min(plan) = max(plan) FROM found) AS is_of_one FROM found),
    parts AS (
      SELECT CASE WHEN is_of_one THEN plan || '/' || chapter ELSE plan END AS key, sum(hits)::int AS occurrences,
        min(number) AS first
      FROM keyed GROUP BY key
    )`

/** The title of a chapter is not said. */
const listParts = `(
  SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
      'key', key, 'title', short_title, 'occurrences', occurrences)) ORDER BY first), '[]')
  FROM parts LEFT JOIN plans.plans ON plan = key)`

/** Where a paragraph stands among those found. */
export function placeStatement(asked: Asked, plan: string, id: string): Statement {
  const { bind, values } = createBinding()
  const found = foundBy(asked, bind)
  const sql = `WITH found AS MATERIALIZED (${found}),
    own AS (SELECT number FROM found JOIN plans.paragraphs USING (number) WHERE paragraphs.plan = ${bind(plan)} AND id = ${bind(id)})
    SELECT (SELECT build FROM plans.collection) AS build,
      (SELECT json_build_object(
          'index', (SELECT count(*) FROM found WHERE found.number < own.number),
          'before', (SELECT coalesce(sum(hits), 0) FROM found WHERE found.number < own.number)
        ) FROM own) AS place`
  return { sql, values }
}

/** Chapters and sections whose title has all phrases and no exclusion. */
export function headingsStatement({ phrases, exclusions }: Asked): Statement {
  const { bind, values } = createBinding()
  const sql = `SELECT (SELECT build FROM plans.collection) AS build,
      (SELECT coalesce(json_agg(json_build_object('plan', plan, 'id', id, 'title', title) ORDER BY number), '[]') FROM (
        SELECT * FROM plans.units WHERE ${havingAll('folded', { phrases, exclusions }, bind)}
        ORDER BY number LIMIT ${mostServed.headings}) AS one) AS headings`
  return { sql, values }
}

/** Found paragraphs that begin with a measure which has all phrases. */
export function measuresStatement(asked: Asked): Statement {
  const { bind, values } = createBinding()
  const found = foundBy(asked, bind, havingAll('folded_measure', { phrases: asked.phrases, exclusions: [] }, bind))
  const sql = `SELECT (SELECT build FROM plans.collection) AS build,
      (SELECT coalesce(json_agg(${paragraph} ORDER BY number), '[]') FROM (
        SELECT * FROM (${found}) AS found ORDER BY number LIMIT ${mostServed.measures}
      ) AS page JOIN plans.paragraphs USING (number)) AS measures`
  return { sql, values }
}

/** What is shown of a paragraph: without fields that it has not. */
const paragraph = `json_strip_nulls(json_build_object(
  'plan', paragraphs.plan, 'title', (SELECT title FROM plans.plans WHERE plans.plan = paragraphs.plan), 'id', id,
  'text', text, 'measure', measure, 'heading', heading, 'hits', hits))`

type Bind = (value: unknown) => string

/** The found paragraphs: number, plan, chapter, and how often. @param more Another condition. */
function foundBy(
  { phrases, exclusions, narrowed: { plan, place, term, in: part } }: Asked,
  bind: Bind,
  more = 'true'
): string {
  const [partPlan, chapter] = part?.split('/') ?? []
  const entries = [...(place ? [refTo('place', place)] : []), ...(term ? [refTo('term', term)] : [])]
  const grams = [...new Set(phrases.flatMap(gramsOfPhrase))]
  const conditions = [
    `grams @> ${bind(grams)}::text[]`,
    havingAll('folded', { phrases, exclusions }, bind),
    ...[plan, partPlan].flatMap((id) => (id === undefined ? [] : [`plan = ${bind(id)}`])),
    ...(chapter === undefined ? [] : [`chapter = ${bind(chapter)}`]),
    ...(entries.length > 0 ? [`entries @> ${bind(entries)}::text[]`] : []),
    more
  ]
  // Without overlap, from left to right: as often as taking it away makes the text shorter.
  const counts = phrases.map((phrase) => {
    const words = `${bind(phrase)}::text`
    return `(octet_length(folded) - octet_length(replace(folded, ${words}, ''))) / octet_length(${words})`
  })
  return `SELECT number, plan, chapter, ${counts.join(' + ')} AS hits FROM plans.paragraphs WHERE ${conditions.join(' AND ')}`
}

const havingAll = (column: string, { phrases, exclusions }: FoldedQuery, bind: Bind): string =>
  [
    ...phrases.map((phrase) => `strpos(${column}, ${bind(phrase)}::text) > 0`),
    ...exclusions.map((phrase) => `strpos(${column}, ${bind(phrase)}::text) = 0`)
  ].join(' AND ')

function createBinding() {
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  return { values, bind }
}
