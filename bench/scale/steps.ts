import { join } from 'node:path'
import { runMeasured, type BuildRun } from '../peers/run-build.ts'

export interface Step {
  readonly name: string
  /** What is run in the project: a script and what it is given. */
  readonly command: readonly string[]
}

/** `npm run content`, and `npm run build`, which does that and all else in one process. */
export const steps: readonly Step[] = [
  { name: 'content', command: ['scripts/build-content.ts'] },
  { name: 'site', command: ['scripts/build-site.ts'] }
]

/** Where the built site lies in the project. */
export const siteOf = (folder: string) => join(folder, 'dist')

/** What the cost of a step is compared with. */
export const parsing: Step = { name: 'parse', command: ['bench/scale/parse-often.ts'] }

/** @throws {Error} When the step fails; with what it wrote. */
export const runStep = (folder: string, { name, command }: Step): Promise<BuildRun> =>
  runMeasured(`the step “${name}” to end well`, folder, [process.execPath, '--env-file=.env', ...command], {
    SOURCE_DATE_EPOCH: '1700000000'
  })
