/** What `seeds/everyday-words.yaml` may hold: what people say, and what plans say for it. */
import * as z from 'zod'
import type { Infer } from './fields.ts'
import { fields, text } from './seed-fields.ts'

const everydayText = (expected: string, description: string) =>
  text(expected)
    .refine((words) => [...words].length > 1, {
      error: `${expected} of two characters or more`,
      params: { zh: '要两个字以上' }
    })
    .meta({ description, minLength: 2 })

export const everydayWordsSchema = z
  .array(
    fields({
      said: everydayText('a word that people say', '平常的说法：看病'),
      written: z
        .array(everydayText('a word that plans have for it', '规划里的说法：医疗'), {
          error: 'a list of words that plans have for it'
        })
        .min(1, { error: 'at least one word that plans have for it' })
        .refine((words) => new Set(words).size === words.length, {
          error: 'each word once',
          params: { zh: '一个词只写一次' }
        })
        .describe('规划里的说法，最贴切的在前')
    }).refine(({ said, written }) => !written.includes(said), {
      path: ['written'],
      error: 'words other than what people say',
      params: { zh: '不用写 said 里的词' }
    }),
    { error: 'a list of everyday words' }
  )
  .superRefine((rows, context) => {
    const seen = new Set<string>()
    for (const [row, { said }] of rows.entries()) {
      if (seen.has(said))
        context.addIssue({
          ...{ code: 'custom', path: [row, 'said'] },
          ...{ message: 'one row for each word', params: { zh: '一个说法只写一行' } }
        })
      seen.add(said)
    }
  })

export type EverydayWord = Infer<typeof everydayWordsSchema>[number]
