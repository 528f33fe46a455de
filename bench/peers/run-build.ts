import { spawn } from 'node:child_process'
import { watchMemory } from './memory.ts'
import type { Site } from './site.ts'

export interface BuildRun {
  readonly seconds: number
  /** The most that its processes had together, in bytes. */
  readonly memory: number | undefined
}

/** No program of the comparison may report on its use, or ask whether there is a newer one. */
export const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' }

/**
 * Run a site's `npm run build`.
 *
 * @throws {Error} When it does not end well; with what it wrote.
 */
export async function runBuild({ name, folder }: Site): Promise<BuildRun> {
  const start = performance.now()
  const child = spawn('npm', ['run', 'build'], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
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
  const run = { seconds: (performance.now() - start) / 1000, memory: stopWatching() }
  if (code !== 0) throw new Error(`Expected ${name} to build, but that ended with ${code ?? 'a signal'}:\n${written}`)
  return run
}
