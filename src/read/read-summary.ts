import type { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import type { Plan } from '../model/plan.ts'
import { fault } from '../model/report.ts'
import { summarySchema } from '../model/summary.ts'
import { readYaml } from './read-yaml.ts'

/** Sentences by the id of their chapter. Each fault is a message on the file. */
export function readSummary(file: VFile, { chapters }: Pick<Plan, 'chapters'>): ReadonlyMap<string, readonly string[]> {
  const rows = readYaml(file, summarySchema)
  const known = new Set(chapters.map(({ id }) => id))
  const summary = new Map<string, readonly string[]>()
  for (const [row, { chapter, sentences }] of rows?.value.entries() ?? []) {
    const place = rows?.placeOf([row, 'chapter'])
    if (!known.has(chapter)) fault(file, say('summary-unknown', { chapter, known: [...known] }), place)
    else if (summary.has(chapter)) fault(file, say('summary-twice', { chapter }), place)
    summary.set(chapter, sentences)
  }
  return summary
}
