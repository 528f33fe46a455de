import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ViteDevServer } from 'vite'
import type { Fault, SeedsState } from '../model/faults.ts'
import { virtualLibraryId } from './virtual-library.ts'

/**
 * For so long, in milliseconds, after it has told of a change of a file, the watcher tells of no other one: an editor that saves
 * a file empties it first. So long is waited before it is looked whether the seeds are still those that were read.
 */
const unwatched = 60

/**
 * In development, read the seeds again when one of them changes, and let the open pages show it: the new text, or what is wrong
 * with the seeds, as long as it is.
 *
 * @param load Reads the seeds, and gives their faults.
 */
export function watchSeeds(server: ViteDevServer, seeds: string, load: () => Promise<readonly Fault[]>): void {
  const folder = resolve(seeds)
  const pages = server.environments.client.hot
  let faults: readonly Fault[] = []
  let revision = 0
  let isStale = false
  let isReading = false
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (resolve(path).startsWith(folder + sep)) void reload()
    // Where Astro keeps the texts; it reads them again by itself, a moment after the seeds.
    if (basename(path) === 'data-store.json') renew()
  })
  server.middlewares.use((_request, response, next) => {
    response.setHeader('server-timing', `seeds;desc="${revision}"`)
    next()
  })
  pages.on('vite:client:connect', tell)

  async function reload(): Promise<void> {
    isStale = true
    if (isReading) return
    isReading = true
    let state = ''
    while (isStale || state !== (await stateOf(folder))) {
      isStale = false
      state = await stateOf(folder)
      faults = await load().catch((error: unknown) => [{ file: folder, sentence: String(error) }])
      if (faults.length > 0) tell()
      else showPages()
      await setTimeout(unwatched)
    }
    isReading = false
  }

  function tell(): void {
    pages.send('seeds:state', { faults, revision } satisfies SeedsState)
  }

  /** A page that is just being loaded hears no message: it compares its own revision with that which it is told. */
  function renew(): void {
    revision++
    tell()
  }

  function showPages(): void {
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      // Astro keeps the paths of a page, and what they hand to it, as long as the page's module is the same.
      const module = moduleGraph.getModuleById(virtualLibraryId)
      if (module) moduleGraph.invalidateModule(module)
      hot.send({ type: 'full-reload' })
    }
    renew()
  }
}

/** Which files a folder has, how long each is, and when it was written. */
async function stateOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  // One may be gone again.
  const states = paths.map((path) =>
    stat(path).then(
      ({ size, mtimeMs }) => `${path} ${size} ${mtimeMs}`,
      () => path
    )
  )
  return (await Promise.all(states)).join('\n')
}
