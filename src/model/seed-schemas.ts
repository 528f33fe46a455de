/** JSON Schemas of the files of `seeds/`: with them editors complete what one types, and underline what does not fit. */
import * as z from 'zod'
import { exceptionsSchema, gazetteerSchema, glossarySchema } from './lexicon-seeds.ts'
import { siteSchema } from './site.ts'
import { apparatusSchema, provenanceSchema } from './seeds.ts'
import { summarySchema } from './summary.ts'
import { everydayWordsSchema } from './everyday-words.ts'
import { questionsSchema } from './questions.ts'
import { topicsSchema } from './topics.ts'

const schemas = {
  glossary: glossarySchema,
  gazetteer: gazetteerSchema,
  exceptions: exceptionsSchema,
  'everyday-words': everydayWordsSchema,
  topics: topicsSchema,
  provenance: provenanceSchema,
  corrections: apparatusSchema,
  summary: summarySchema,
  questions: questionsSchema,
  site: siteSchema
}

const fileOf = (seed: string) => `${seed}.schema.json`

/** Texts by name in `seeds/schemas/`. Draft 7, which all editors know. */
export const seedSchemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(schemas).map(([seed, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
      return [fileOf(seed), `${JSON.stringify({ title: `${seed}.yaml`, ...json }, undefined, 2)}\n`]
    })
  )

/**
 * The line at the head of a seed by which editors find its schema.
 *
 * @param toSeeds The way from its folder to `seeds/`: `./`, `../../`.
 */
export const schemaLineOf = (seed: keyof typeof schemas, toSeeds: string): string =>
  `# yaml-language-server: $schema=${toSeeds}schemas/${fileOf(seed)}\n`
