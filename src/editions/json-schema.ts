/** The contract of `<plan>.json`: what each field is, published as JSON Schema beside it. */
import * as z from 'zod'
import { paragraphPattern, unitPattern } from '../model/eid.ts'
import { categories, placeKinds } from '../model/seeds.ts'

/** Raised when a field goes or means something else; new fields do not raise it. */
export const formatVersion = 1

export const schemaName = `plan-${formatVersion}.schema.json`

const offset = z.int().nonnegative()
const span = {
  start: offset.describe('First character in the text of the paragraph: UTF-16 code units from 0.'),
  end: offset.describe('Behind the last character.')
}
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const paragraphId = z
  .string()
  .regex(paragraphPattern)
  .describe('Permanent id of a paragraph, from the plan’s own numbering: chp_8__sec_1__p_2.')
const entry = z
  .string()
  .regex(/^(?:(?:term|place):[a-z]|plan:[a-z\d])[a-z\d-]*$/)
  .describe('A term, a place or another plan: term:yanhai-shaodai, place:shanghai, plan:yrd-2019.')

const mark = z.strictObject({
  ...span,
  form: z.string().describe('The words that are marked.'),
  entries: z.array(entry).min(1).describe('What they name: one entry, or the members of a collective.'),
  within: z.array(entry).exactOptional().describe('What parts of them name.')
})

const paragraph = z.strictObject({
  id: paragraphId,
  number: z.int().positive().describe('Place in its section or introduction, from 1. Not the plan’s: added here.'),
  citation: z.string().describe('How the paragraph is cited: 第八章第一节第2段.'),
  text: z
    .string()
    .min(1)
    .describe('Reading text: the source with corrections and normalised punctuation. Tabs part the cells of a row.'),
  panel: z.string().exactOptional().describe('The panel (专栏) that it stands in: chp_3__sec_2__panel_1.'),
  level: z.int().min(1).max(4).exactOptional().describe('Depth of a numbered item: （一） is 1.'),
  measure: z.string().exactOptional().describe('The lead sentence that names an action; `text` begins with it.'),
  lead: z.string().exactOptional().describe('Where the beginning is lost: how the published plan begins here.'),
  sha256: sha256.describe('Of `text` in UTF-8.'),
  marks: z.array(mark).describe('Terms and places in the order of the text, without overlap.'),
  corrections: z
    .array(z.strictObject({ ...span, id: z.string().describe('A correction of the list `corrections`.') }))
    .describe('Where this text differs from the source, or is doubted.')
})

const unit = {
  id: z.string().regex(unitPattern).describe('Permanent id: chp_8, chp_8__sec_1, part_2.'),
  number: z.int().nonnegative().describe('The plan’s own number; 0 for the preface.'),
  title: z.string(),
  panels: z
    .array(z.strictObject({ id: z.string().describe('chp_3__sec_2__panel_1.'), title: z.string() }))
    .exactOptional()
    .describe('Boxes (专栏) in the text, each with its heading.')
}

const listed = {
  number: unit.number,
  title: z.string(),
  held: z.enum(['full', 'partial', 'none']).describe('How much of it this copy has.')
}

const correction = z.strictObject({
  id: z
    .string()
    .regex(/^cor_\d+_\d+$/)
    .describe('From its place in the source: line 15, column 203 is cor_15_203.'),
  line: z.int().positive().describe('Line of the source, from 1.'),
  column: z.int().positive().describe('Column of the source, from 1.'),
  sic: z.string().describe('What the source has.'),
  corr: z.string().describe('What should stand there; empty for words that do not belong.'),
  kind: z.string().describe('What is wrong: substitution, omission, insertion, duplication, garbled, …'),
  certainty: z.enum(['certain', 'likely', 'doubtful']).describe('A doubtful correction leaves the text alone.'),
  source: z.string().describe('A witness of the list `witnesses`.'),
  note: z.string().exactOptional().describe('The evidence in the text itself, in Chinese.'),
  added: z.string().exactOptional().describe('The day, if later than that of its witness.')
})

const occurrence = z.strictObject({
  paragraph: paragraphId,
  ...span,
  form: z.string().describe('As it stands there.'),
  through: z
    .enum(['name', 'collective'])
    .exactOptional()
    .describe('Set where it is named indirectly: in a longer name, or by a collective such as 沪苏浙.')
})

const entryFields = {
  id: z.string().describe('Permanent id.'),
  headword: z.string(),
  forms: z.array(z.string()).describe('Every written variant.'),
  parts: z.array(entry).describe('What parts of its name name.'),
  occurrences: z.array(occurrence).describe('In the order of the text.')
}

export const jsonEditionSchema = z
  .strictObject({
    $schema: z.literal(schemaName),
    version: z.literal(formatVersion).describe('Version of this format.'),
    id: z.string().describe('Id of the plan: yrd-2019.'),
    title: z.string(),
    shortTitle: z.string(),
    summary: z.string().exactOptional().describe('What the plan is and whom it is for, in Chinese.'),
    issuer: z.string(),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}(-\d{2})?$/)
      .describe('2019-12 or 2019-12-01.'),
    origin: z.string().describe('Where this copy of the text comes from, in Chinese.'),
    official: z
      .strictObject({ title: z.string().describe('Name of the site.'), address: z.string().describe('Its page.') })
      .exactOptional()
      .describe('Where the official text is published.'),
    lacks: z.string().exactOptional().describe('What this copy lacks, in Chinese.'),
    sourceSha256: sha256.describe('Of the transcribed source, byte for byte.'),
    contents: z
      .array(
        z.strictObject({
          ...listed,
          unit: z.literal('part').exactOptional().describe('Set for a part (篇), which stands before its chapters.'),
          introduction: z.int().nonnegative().describe('Paragraphs before the first section.'),
          sections: z.array(z.strictObject({ ...listed, paragraphs: z.int().positive() }))
        })
      )
      .describe('The whole contents of the plan as published, with what this copy has of it.'),
    chapters: z
      .array(
        z.strictObject({
          ...unit,
          type: z.enum(['chapter', 'part']).describe('A part (篇) stands before its chapters.'),
          introduction: z.array(paragraph).describe('The paragraphs before the first section.'),
          sections: z.array(z.strictObject({ ...unit, paragraphs: z.array(paragraph) }))
        })
      )
      .describe('What this copy has, in the order of the text.'),
    witnesses: z
      .record(
        z.string(),
        z.strictObject({
          title: z.string(),
          location: z.string(),
          address: z.string().exactOptional().describe('Where it is on the web.'),
          collated: z.string().describe('The day on which the source was compared with it: 2026-11-23.')
        })
      )
      .describe('What the corrections are taken from.'),
    corrections: z.array(correction).describe('First those in headings, then those in paragraphs, in text order.'),
    definitionsAsOf: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .exactOptional()
      .describe('The month whose law and institutions the definitions of the terms follow: 2026-11.'),
    terms: z.array(
      z.strictObject({
        ...entryFields,
        category: z.enum(categories),
        definition: z.string().describe('Written for this edition, in Chinese; not the plan’s words.'),
        source: z.string().exactOptional().describe('The law or document that defines the term.'),
        see: z.array(z.string()).describe('Ids of neighbouring terms.'),
        common: z.literal(true).exactOptional().describe('A word that everybody knows: pages leave it without a link.')
      })
    ),
    places: z.array(
      z.strictObject({
        ...entryFields,
        kind: z.enum(placeKinds),
        parent: z.string().exactOptional().describe('Id of the place that it lies in.'),
        code: z
          .string()
          .regex(/^\d{6}$/)
          .exactOptional()
          .describe('GB/T 2260.'),
        note: z.string().exactOptional().describe('Written for this edition, in Chinese.'),
        members: z.array(z.string()).exactOptional().describe('Of a collective: ids of the places it names together.')
      })
    )
  })
  .describe('A government plan as a reading edition: text, corrections, terms, places. Notes are not the plan’s words.')

export type JsonEdition = z.infer<typeof jsonEditionSchema>

/** @returns JSON Schema, draft 2020-12. */
export function toJsonSchema(): string {
  const schema = { $id: schemaName, title: 'plan', ...z.toJSONSchema(jsonEditionSchema) }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
