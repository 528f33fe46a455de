/** Terms and places that the site does not explain any more: of each its address is left, with a page that says so. */
import * as z from 'zod'
import { generated } from './fields.ts'
import { termSchema } from './lexicon-seeds.ts'

const withdrawnSchema = z.strictObject({
  type: z.enum(['term', 'place']),
  ...termSchema.pick({ id: true, headword: true, formerly: true }).shape,
  reason: z.string()
})

/** What `content/` remembers of them. */
export const withdrawnListSchema = z.array(withdrawnSchema, { error: generated('a list of withdrawn entries') })

export type Withdrawn = Readonly<z.infer<typeof withdrawnSchema>>

/** What has an id, and perhaps had others. */
export interface Identified {
  readonly id: string
  readonly formerly?: readonly string[] | undefined
}

/** All ids at which an entry has a page. */
export const idsOf = ({ id, formerly = [] }: Identified): string[] => [id, ...formerly]
