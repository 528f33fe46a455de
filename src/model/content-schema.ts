/** What `content/` holds, as a schema: read by the site, and the contract of `plan.json`. */
import * as z from 'zod'
import type { Place, Term } from './entries.ts'
import { paragraphPattern, unitPattern } from './eid.ts'
import { refPattern, type EntryRef } from './entry.ts'
import {
  contentsSchema,
  correctionSchema,
  glossarySchema,
  placeSchema,
  provenanceSchema,
  termSchema,
  witnessSchema
} from './seeds.ts'
import type { Plan } from './plan.ts'

const generated = (expected: string) =>
  `Expected ${expected}. This file is generated: change seeds/ and run \`npm run content\`.`

const id = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, { error: generated(`an id such as ${example}`) })
const number = z.int().nonnegative({ error: generated('a number of the plan’s own numbering') })
const offset = z.int().nonnegative({ error: generated('an offset in UTF-16 code units') })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: generated('a SHA-256') })

const point = z.strictObject({ line: z.int().positive(), column: z.int().positive(), offset: offset.exactOptional() })
const position = z.strictObject({ start: point, end: point })
const span = { start: offset, end: offset }

const { line: _line, ...correctionFields } = correctionSchema.shape
const correction = z.strictObject({ ...correctionFields, id: id(/^cor_\d+_\d+$/, 'cor_15_203'), position })
const placedCorrection = correction.extend(span)

const entry = id(refPattern, 'place:shanghai').refine((_entry): _entry is EntryRef => true)
const mark = z.strictObject({
  ...span,
  form: z.string(),
  entries: z.array(entry).min(1),
  within: z.array(entry).exactOptional()
})

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  id: id(paragraphPattern, 'chp_8__sec_1__p_2'),
  number,
  text: z.string().min(1, { error: generated('the text of a paragraph') }),
  panel: z.string().exactOptional(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
  measure: z.string().exactOptional(),
  fragment: z.strictObject({ lead: z.string() }).exactOptional(),
  apparatus: z.array(placedCorrection),
  widened: z.array(offset),
  marks: z.array(mark),
  sha256,
  position
})

const panels = z.array(
  z.strictObject({ type: z.literal('panel'), id: z.string(), title: z.string(), before: number, position })
)

const section = z.strictObject({
  type: z.literal('section'),
  id: id(/^chp_\d+__sec_\d+$/, 'chp_8__sec_1'),
  number,
  title: z.string(),
  paragraphs: z.array(paragraph),
  panels: panels.exactOptional(),
  position: position.exactOptional()
})

const chapter = z.strictObject({
  type: z.enum(['chapter', 'part']),
  id: id(/^(chp|part)_\d+$/, 'chp_8'),
  number,
  title: z.string(),
  introduction: z.array(paragraph),
  panels: panels.exactOptional(),
  sections: z.array(section),
  position: position.exactOptional()
})

export const planSchema = z.strictObject({
  ...provenanceSchema.shape,
  type: z.literal('plan'),
  id: z.string(),
  contents: contentsSchema,
  witnesses: z.record(z.string(), witnessSchema),
  apparatus: z.array(correction),
  furniture: z.array(
    z.strictObject({
      type: z.literal('furniture'),
      kind: z.enum(['running-title', 'continuation', 'ornament']),
      text: z.string(),
      position
    })
  ),
  chapters: z.array(chapter)
}) satisfies z.ZodType<Plan>

/** What stands at the head of a page in `content/`. */
export const matterSchema = z.strictObject({
  plan: z.string(),
  id: id(unitPattern, 'chp_8__sec_1'),
  /** Only on the page of a part. */
  part: number.exactOptional(),
  /** Absent on the page of a part. */
  chapter: number.exactOptional(),
  /** Absent on the page of a chapter. */
  section: number.exactOptional(),
  title: z.string()
})

export type PageMatter = z.infer<typeof matterSchema>

/** What the glossary says of itself. */
export const glossaryFactsSchema = glossarySchema.pick({ asOf: true })

/** What a content folder from before tells of its terms or places. */
export const publishedSchema = z.array(
  z.object({
    id: z.string(),
    formerly: z.array(z.string()).exactOptional(),
    common: termSchema.shape.common
  }),
  { error: generated('a list of entries') }
)

const occurring = {
  forms: z.array(z.string()),
  parts: z.array(entry),
  occurrences: z.array(
    z.strictObject({
      ...span,
      plan: z.string(),
      paragraph: paragraph.shape.id,
      form: z.string(),
      through: z.enum(['name', 'collective']).exactOptional()
    })
  )
}

export const concordanceTermSchema = z.strictObject({
  ...termSchema.shape,
  ...occurring,
  see: z.array(z.string())
}) satisfies z.ZodType<Term>

export const concordancePlaceSchema = z.strictObject({
  ...placeSchema.shape,
  ...occurring
}) satisfies z.ZodType<Place>
