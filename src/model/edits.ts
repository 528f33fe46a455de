/** What a page in development asks of its server: a row of a seed, made from words that were selected. */
import * as z from 'zod'
import type { Fault } from './faults.ts'
import { correctionSchema, witnessSchema } from './seeds.ts'
import { placeSchema, termSchema } from './lexicon-seeds.ts'

/** Words of a paragraph; offsets in its text. */
const selection = {
  plan: z.string(),
  paragraph: z.string(),
  start: z.int().nonnegative(),
  text: z.string().min(1)
}

const said = z.string().trim()
/** Left out where nothing was written. */
const maybe = said.transform((words) => words || undefined).optional()

export const selectionSchema = z.strictObject(selection)

export const editSchema = z.discriminatedUnion('what', [
  z.strictObject({
    ...selection,
    what: z.literal('correction'),
    corr: z.string().transform((words) => words.replace(/\s*\n\s*/g, '')),
    /** As the words suggest, when left out. */
    kind: correctionSchema.shape.kind.optional(),
    certainty: correctionSchema.shape.certainty,
    /** Of a witness that is there; a new one else. */
    source: maybe,
    witness: z.strictObject({ title: said, location: said }).optional(),
    note: maybe,
    day: witnessSchema.shape.collated
  }),
  z.strictObject({
    ...selection,
    what: z.literal('term'),
    id: said,
    category: termSchema.shape.category,
    definition: said
  }),
  z.strictObject({
    ...selection,
    what: z.literal('place'),
    id: said,
    kind: placeSchema.shape.kind,
    /** A name or an id. */
    parent: maybe,
    note: maybe
  }),
  z.strictObject({
    ...selection,
    what: z.literal('refusal'),
    where: z.enum(['paragraph', 'plan', 'everywhere']),
    reason: said
  })
])

export type Selection = z.infer<typeof selectionSchema>
export type Edit = z.output<typeof editSchema>

/** What can be done with a selection. */
export interface Looked {
  /** Why the words cannot be corrected, in Chinese. */
  readonly uncorrectable?: string | undefined
  /** The witnesses of the plan: their names by id. */
  readonly witnesses: readonly (readonly [id: string, title: string])[]
  /** An id in pinyin that is free. */
  readonly id: string
  /** The mark that the words touch: its words, and what it leads to. */
  readonly mark?: { readonly form: string; readonly headword: string } | undefined
}

/** A change that was written, and can be taken back. */
export interface Written {
  readonly file: string
  readonly line: number
}

/** What was done last, and what can be taken back; a sentence in Chinese. */
export interface Done {
  readonly written: Written | undefined
  readonly said: string
  /** Which change since the server was started. */
  readonly turn: number
}

/** What became of an edit. */
export type Answer = Done | { readonly problem: string } | { readonly faults: readonly Fault[] }
