/** What `seeds/plans/<id>/questions.yaml` may hold: questions of everyday life, and the paragraphs that answer them. */
import * as z from 'zod'
import type { Infer } from './fields.ts'
import { fields, text } from './seed-fields.ts'

export const questionsSchema = z
  .array(
    fields({
      question: text('a question').describe('人们会这样问：在外地住院能直接报销吗'),
      answers: z
        .array(text('the id of a paragraph').describe('段的编号：chp_8__sec_1__p_2'), {
          error: 'a list of ids of paragraphs'
        })
        .min(1, { error: 'at least one paragraph that answers the question' })
        .describe('答得上的各段')
    }),
    { error: 'a list of questions' }
  )
  .describe('平常的问题，和答得上的段')

export type Questions = Infer<typeof questionsSchema>
