/** What schemas of `content/` share. */
import * as z from 'zod'
import { refPattern, type EntryRef } from './entry.ts'

/** What a schema takes, not to be changed. */
export type Infer<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

export const generated = (expected: string): string =>
  `Expected ${expected}. This file is generated: change seeds/ and run \`npm run content\`.`

export const id = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, { error: generated(`an id such as ${example}`) })

export const number = z.int().nonnegative({ error: generated('a number of the plan’s own numbering') })

export const offset = z.int().nonnegative({ error: generated('an offset in UTF-16 code units') })

/** Half-open, in UTF-16 code units. */
export const span = {
  start: offset.describe('从段落文字的第几个字符起：从0数起，以UTF-16编码单元计'),
  end: offset.describe('到第几个字符止，不含这一个')
}

export const ref = id(refPattern, 'place:shanghai')
  .refine((_ref): _ref is EntryRef => true)
  .describe('一个词语、地名或另一部规划：term:weiji-shuilian、place:xiaohe、plan:river-2030')
