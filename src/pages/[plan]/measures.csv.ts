/** The table of measures, to take into a spreadsheet. */
import type { APIRoute } from 'astro'
import { loadEntries } from '../../components/entries.ts'
import { toMeasuresCsv } from '../../editions/measures-csv.ts'
import { measuresOf } from '../../plan/measures.ts'
import type { Plan } from '../../plan/tree.ts'
import { planPaths } from './_plan-paths.ts'

export const getStaticPaths = planPaths

export const GET: APIRoute<{ plan: Plan }> = async ({ props: { plan } }) => {
  const entries = await loadEntries()
  return new Response(toMeasuresCsv(measuresOf(plan), (entry) => entries.get(entry)?.headword ?? entry))
}
