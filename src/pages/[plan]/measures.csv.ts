/** The table of measures, to take into a spreadsheet. */
import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { toMeasuresCsv } from '../../editions/measures-csv.ts'
import { measuresOf } from '../../plan/measures.ts'
import type { Plan } from '../../plan/tree.ts'
import { planPaths } from './_plan-paths.ts'

export const getStaticPaths = planPaths

export const GET: APIRoute<{ plan: Plan }> = async ({ props: { plan } }) => {
  const terms = (await getCollection('terms')).map(({ data }): [string, string] => [`term:${data.id}`, data.headword])
  const places = (await getCollection('places')).map(({ data }): [string, string] => [
    `place:${data.id}`,
    data.headword
  ])
  const names = new Map([...terms, ...places])
  return new Response(toMeasuresCsv(measuresOf(plan), (entry) => names.get(entry) ?? entry))
}
