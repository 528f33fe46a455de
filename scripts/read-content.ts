import { glob, readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { Place, Term } from '../src/plan/concordance.ts'
import { concordancePlaceSchema, concordanceTermSchema, planSchema } from '../src/plan/content-schema.ts'
import type { Plan } from '../src/plan/tree.ts'

/**
 * What a content folder holds: the plans in the order of their ids, terms and places.
 *
 * @throws {z.ZodError} When a file is not of its schema; says what to do.
 */
export async function readContent(folder = 'content'): Promise<{ plans: Plan[]; terms: Term[]; places: Place[] }> {
  const plans: Plan[] = []
  for await (const path of glob('plans/*/plan.json', { cwd: folder }))
    plans.push(planSchema.parse(await read(folder, path)))
  return {
    plans: plans.sort((a, b) => (a.id < b.id ? -1 : 1)),
    terms: z.array(concordanceTermSchema).parse(await read(folder, 'terms.json')),
    places: z.array(concordancePlaceSchema).parse(await read(folder, 'places.json'))
  }
}

const read = async (folder: string, path: string): Promise<unknown> =>
  JSON.parse(await readFile(`${folder}/${path}`, 'utf8'))
