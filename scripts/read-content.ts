import { glob, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Place, Term } from '../src/plan/concordance.ts'
import {
  concordancePlaceSchema,
  concordanceTermSchema,
  glossaryFactsSchema,
  matterSchema,
  planSchema
} from '../src/plan/content-schema.ts'
import type { PageMatter } from '../src/plan/to-mdx.ts'
import type { Plan } from '../src/plan/tree.ts'

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

/** A page of a plan. */
export interface ContentPage {
  readonly matter: PageMatter
  /** MDX, without its matter. */
  readonly body: string
}

/**
 * The pages of plans, by plan and id: `yrd-2019 chp_8__sec_1`.
 *
 * @throws {z.ZodError} When the matter of a page is not of its schema; says what to do.
 */
export async function readPages(folder = 'content'): Promise<ReadonlyMap<string, ContentPage>> {
  const pages = new Map<string, ContentPage>()
  for await (const path of glob('plans/*/*/*.mdx', { cwd: folder })) {
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(await readFile(`${folder}/${path}`, 'utf8')) ?? []
    const matter = matterSchema.parse(parse(head))
    pages.set(`${matter.plan} ${matter.id}`, { matter, body })
  }
  return pages
}

const read = async (folder: string, path: string): Promise<unknown> =>
  JSON.parse(await readFile(`${folder}/${path}`, 'utf8'))
