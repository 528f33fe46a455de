import { join } from 'node:path'
import { runMeasured, type BuildRun } from '../peers/run-build.ts'

export interface Step {
  readonly name: string
  /** What is run in the project: a script and what it is given. */
  readonly command: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
}

const site = '.cache/site'

/** A build, step by step: what `npm run build` runs, each step a process of its own. */
export const steps: readonly Step[] = [
  { name: 'content', command: ['scripts/build-content.ts'] },
  { name: 'site', command: ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site] },
  { name: 'relocation', command: ['scripts/relocate.ts', site] },
  { name: 'index', command: ['scripts/index-search.ts', site] },
  {
    name: 'machine files',
    command: ['scripts/build-machine-files.ts', site],
    // It makes nothing without an address.
    variables: { SITE_URL: 'https://example.org/' }
  },
  { name: 'editions', command: ['scripts/build-editions.ts', site] }
]

/** The steps that make the pages: what Starlight is compared with. */
export const pageSteps: readonly string[] = ['content', 'site', 'relocation']

/** Where the built site lies in the project. */
export const siteOf = (folder: string) => join(folder, site)

/** @throws {Error} When the step does not end well; with what it wrote. */
export const runStep = (folder: string, { name, command, variables = {} }: Step): Promise<BuildRun> =>
  runMeasured(`the step “${name}” to end well`, folder, [process.execPath, '--env-file=.env', ...command], {
    SOURCE_DATE_EPOCH: '1700000000',
    ...variables
  })
