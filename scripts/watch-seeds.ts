import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'

/** In development, rebuild content/ when a file in seeds/ changes; the pages then reload by themselves. */
export const watchSeeds: AstroIntegration = {
  name: 'watch-seeds',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const seeds = resolve('seeds')
      server.watcher.add(seeds)
      server.watcher.on('all', (_event, path) => {
        if (resolve(path).startsWith(seeds + sep))
          void rebuild(() => {
            server.environments.client.hot.send({ type: 'full-reload' })
          })
      })
    }
  }
}

// An editor that saves a file writes more than once: what changes during a build is built once after it.
let isStale = false
let isBuilding = false

async function rebuild(reload: () => void): Promise<void> {
  isStale = true
  if (isBuilding) return
  isBuilding = true
  while (isStale) {
    isStale = false
    await once(spawn(process.execPath, ['scripts/build-content.ts'], { stdio: 'inherit' }), 'exit')
  }
  isBuilding = false
  // Astro sees the pages change, and not the plans, terms and places.
  reload()
}
