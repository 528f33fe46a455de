import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { browserFloor } from './browser-floor.mjs'
import { refuseUnnamed } from './scripts/refuse-unnamed.ts'
import { readSiteUrl } from './scripts/site-url.ts'
import { watchSeeds } from './scripts/watch-seeds.ts'
import { software } from './src/editions/software.ts'
import { markdownFeatures } from './src/components/markdown-features.ts'

const siteUrl = readSiteUrl()
const named = software.map(({ name }) => name)

export default defineConfig({
  ...(siteUrl && { site: siteUrl.href }),
  integrations: [mdx(), watchSeeds],
  cacheDir: '.cache/astro',
  scopedStyleStrategy: 'class',
  // Pages are files with names of their own, so that a relative link works on any host and from a folder.
  // While one page is written, others are made. Of thousands that saves a quarter of the time.
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: markdownFeatures }), syntaxHighlight: false },
  vite: {
    // It has a program for each system, which no bundle can hold.
    ssr: { external: ['satteri'] },
    cacheDir: '.cache/vite',
    plugins: [refuseUnnamed(named)],
    // One style sheet for all pages: a few kilobytes, kept by the browser from the first page on.
    build: {
      cssCodeSplit: false,
      cssTarget: browserFloor,
      target: browserFloor,
      // Astro marks the pages of content/ by directives and reads them itself; the bundler warns of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } }
    },
    // The client script is bundled as a worker would be: one classic script, the only kind that runs on file://.
    worker: { format: 'iife', plugins: () => [refuseUnnamed(named)] }
  }
})
