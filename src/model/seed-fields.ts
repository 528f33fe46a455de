/** What schemas of `seeds/` share. Each takes what was expected, for the error text. */
import * as z from 'zod'
import { oddCharacter } from './odd-character.ts'

/** Whether no character is one that no text has. */
export const whole = (words: string) => !oddCharacter.test(words)
export const text = (expected: string) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine(whole, { error: `${expected}, without control characters`, params: { zh: '里面不能有控制字符' } })
export const count = (expected: string) => z.int({ error: expected }).nonnegative({ error: expected })
/** Counted from 1. */
export const ordinal = (expected: string) => z.int({ error: expected }).positive({ error: expected })
export const webAddress = (expected: string) =>
  text(expected).refine((words) => /^https?:/.test(words) && URL.canParse(words), {
    error: `${expected} such as https://example.org/plan.html`,
    params: { zh: '以 https:// 开头' }
  })
export const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` })

/** A record with exactly these fields. */
export const fields = <T extends z.ZodRawShape>(
  shape: T,
  expected = `a record of the fields ${Object.keys(shape).join(', ')}`
) => z.strictObject(shape, { error: expected })

export const day = (expected: string) =>
  text(expected).regex(/^\d{4}-\d{2}-\d{2}$/, { error: `${expected} such as 2019-12-01` })
