/** Schemas of what `content/` holds besides the plans and their entries. */
import * as z from 'zod'
import { unitPattern } from './eid.ts'
import { generated, id, number } from './fields.ts'
import { glossarySchema, termSchema } from './lexicon-seeds.ts'

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

/** What the last published `content/` says about terms or places. */
export const publishedSchema = z.array(
  z.object({
    id: z.string(),
    formerly: z.array(z.string()).exactOptional(),
    common: termSchema.shape.common
  }),
  { error: generated('a list of entries') }
)
