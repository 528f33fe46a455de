import { glob, readFile } from 'node:fs/promises'
import * as z from 'zod'
import { glossaryFactsSchema } from '../src/model/content-schema.ts'
import { concordancePlaceSchema, concordanceTermSchema, type Place, type Term } from '../src/model/entries.ts'
import { planSchema, type Plan } from '../src/model/plan-schema.ts'

export interface Content {
  /** In the order of their ids. */
  readonly plans: Plan[]
  readonly terms: Term[]
  readonly places: Place[]
  /** The month whose law and institutions the definitions follow: `2026-11`. */
  readonly asOf?: string
}

/**
 * What a content folder holds.
 *
 * @throws {z.ZodError} When a file is not of its schema; says what to do.
 */
export async function readContent(folder = 'content'): Promise<Content> {
  const plans: Plan[] = []
  for await (const path of glob('plans/*/plan.json', { cwd: folder }))
    plans.push(planSchema.parse(await read(folder, path)))
  return {
    ...glossaryFactsSchema.parse(await read(folder, 'glossary.json')),
    plans: plans.sort((a, b) => (a.id < b.id ? -1 : 1)),
    terms: z.array(concordanceTermSchema).parse(await read(folder, 'terms.json')),
    places: z.array(concordancePlaceSchema).parse(await read(folder, 'places.json'))
  }
}

const read = async (folder: string, path: string): Promise<unknown> =>
  JSON.parse(await readFile(`${folder}/${path}`, 'utf8'))
