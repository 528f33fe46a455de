import { resolve } from 'node:path'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { browserFloor } from './browser-floor.mjs'
import { software } from './src/software/software.ts'
import { folders } from './src/integration/folders.ts'
import { plans } from './src/integration/index.ts'
import { refuseUnnamed } from './src/integration/refuse-unnamed.ts'

const named = software.map(({ name }) => name)

export default defineConfig({
  outDir: resolve(folders.aside, 'site'),
  integrations: [mdx(), plans()],
  cacheDir: resolve(folders.cache, 'astro'),
  scopedStyleStrategy: 'class',
  // Pages are files with names of their own, so that a relative link works on any host and from a folder.
  // While one page is written, others are made.
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  // What is written from a page in development is written for whoever reaches it: nobody but this machine.
  server: { host: '127.0.0.1' },
  vite: {
    cacheDir: resolve(folders.cache, 'vite'),
    plugins: [refuseUnnamed(named)],
    // One style sheet for all pages: a few kilobytes, kept by the browser from the first page on.
    build: { cssCodeSplit: false, cssTarget: browserFloor, target: browserFloor },
    // The client script is bundled as a worker would be: one classic script, the only kind that runs on file://.
    worker: {
      format: 'iife',
      plugins: () => [refuseUnnamed(named)],
      // Astro turns it off for its own bundles: how long a plugin took tells an editor nothing.
      rolldownOptions: { checks: { bundlerTimings: false } }
    }
  }
})
