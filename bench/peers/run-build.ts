import { spawn } from 'node:child_process'
import { environmentOfPeople } from '../../tests/project-copy.ts'
import type { Site } from './site.ts'
import { processorOfChildren, watchMemory } from './use.ts'

export interface BuildRun {
  readonly seconds: number
  /** The most that was seen, in bytes. Known on Linux only. */
  readonly memory?: number | undefined
  /** Seconds of processor time, which other programs do not add to. Known on Linux only. */
  readonly processor?: number | undefined
}

/** No program of the comparison may report on its use, or ask whether there is a newer one. */
export const environment = {
  ...environmentOfPeople(),
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1'
}

/** Run a site's `npm run build`. @throws {Error} When it does not end well; with what it wrote. */
export const runBuild = ({ name, folder }: Pick<Site, 'name' | 'folder'>): Promise<BuildRun> =>
  runMeasured(`${name} to build`, folder, ['npm', 'run', 'build'])

/**
 * Run a program and measure it. Of two that run at the same time, each would be charged with the other.
 *
 * @param what Is expected of it, for the message.
 * @throws {Error} When it does not end well; with what it wrote.
 */
export async function runMeasured(
  what: string,
  folder: string,
  [program = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>> = {}
): Promise<BuildRun> {
  const start = performance.now()
  const before = processorOfChildren()
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...environment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const stopWatching = watchMemory(child.pid ?? 0)
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const after = processorOfChildren()
  const run = {
    seconds: (performance.now() - start) / 1000,
    memory: stopWatching(),
    processor: before === undefined || after === undefined ? undefined : after - before
  }
  if (code !== 0) throw new Error(`Expected ${what}, but that ended with ${code ?? 'a signal'}:\n${written}`)
  return run
}
