import { resolve, sep } from 'node:path'
import type { ViteDevServer } from 'vite'
import { virtualLibraryId } from './virtual-library.ts'

/** In development, read the seeds again when one of them changes, and let the open pages show it. */
export function watchSeeds(server: ViteDevServer, seeds: string, load: () => Promise<unknown>): void {
  const folder = resolve(seeds)
  // An editor that saves a file writes more than once: what changes during a reading is read once after it.
  let isStale = false
  let isReading = false
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (resolve(path).startsWith(folder + sep)) void reload()
  })

  async function reload(): Promise<void> {
    isStale = true
    if (isReading) return
    isReading = true
    while (isStale) {
      isStale = false
      await load()
    }
    isReading = false
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      // Astro keeps the paths of a page, and what they hand to it, as long as the page's module is the same.
      const module = moduleGraph.getModuleById(virtualLibraryId)
      if (module) moduleGraph.invalidateModule(module)
      hot.send({ type: 'full-reload' })
    }
  }
}
