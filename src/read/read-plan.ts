import type { VFile } from 'vfile'
import { checkContents } from './check-contents.ts'
import { locateCorrections } from './correct.ts'
import { decode } from './decode.ts'
import { parsePlan } from './parse.ts'
import { tieNotes } from './tie-notes.ts'
import { readSource, restoreSource } from './read-source.ts'
import { readYaml } from './read-yaml.ts'
import { apparatusSchema, provenanceSchema } from '../model/seeds.ts'
import { joinsOf } from './join-lines.ts'
import { sha256 } from '../model/sha256.ts'
import type { Plan } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/** The three files of `seeds/plans/<id>/`. */
export interface PlanSeeds {
  /** Name of the folder. */
  readonly id: string
  readonly source: VFile
  readonly provenance: VFile
  readonly corrections: VFile
}

/**
 * Read a plan from its seeds: the whole way from bytes to the tree.
 *
 * Never throws on what the seeds hold: each fault is a message on the file it lies in. A plan with faults is not
 * to be published.
 *
 * @returns `undefined` when a file cannot be read at all.
 */
export function readPlan(seeds: PlanSeeds): Plan | undefined {
  const read = readText(seeds)
  if (!read) return undefined
  const { provenance, apparatus, reading } = read
  const about = provenance.value
  const tree = tieNotes(parsePlan(reading, about, seeds.source))
  checkContents(tree, provenance, seeds.provenance)
  return { id: seeds.id, ...about, witnesses: apparatus.value.witnesses, ...tree }
}

/** The text of a plan before it is parsed. @returns `undefined` when a file cannot be read at all. */
export function readText(seeds: PlanSeeds) {
  const source = decode(seeds.source)
  const provenance = readYaml(seeds.provenance, provenanceSchema)
  const apparatus = readYaml(seeds.corrections, apparatusSchema)
  if (source === undefined || !provenance || !apparatus) return undefined

  const about = provenance.value
  const found = sha256(seeds.source.value)
  if (found !== about.sha256) {
    fault(seeds.provenance, say('source-changed', { sha256: found }), provenance.placeOf(['sha256']))
  }
  const corrections = locateCorrections(source, apparatus, seeds.corrections)
  const reading = readSource(source, corrections, joinsOf(source, about))
  if (restoreSource(reading) !== source)
    throw new Error(
      `Expected ${seeds.source.path} back when corrections and normalisations are undone, found another text.`
    )
  return { source, provenance, apparatus, reading }
}
