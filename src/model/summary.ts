/** What `seeds/plans/<id>/summary.yaml` may hold: what chapters say, in plain words of our own. */
import * as z from 'zod'
import { unitPattern } from './eid.ts'
import type { Infer } from './fields.ts'
import { fields, text } from './seed-fields.ts'

export const summarySchema = z
  .array(
    fields({
      chapter: text('the id of a chapter or part')
        .regex(unitPattern, { error: 'the id of a chapter or part, such as chp_8' })
        .describe('章或篇的编号：chp_8'),
      sentences: z
        .array(text('a sentence').describe('一句话，由本站编写'), { error: 'a list of sentences' })
        .min(1, { error: 'one to three sentences' })
        .max(3, { error: 'one to three sentences' })
        .describe('这一章说的是什么，一至三句')
    }),
    { error: 'a list of chapters' }
  )
  .describe('每章说的是什么')

export type Summary = Infer<typeof summarySchema>
