/** seeds/ → content/ → dist/: `npm run build`. The work is that of the integration in astro.config.mjs. */
import { existsSync } from 'node:fs'
import { build } from 'astro'
import { oldSite, putBack } from '../src/integration/swap-folder.ts'

// Before anything can fail.
await putBack('dist', oldSite)
try {
  await build({ logLevel: 'warn' })
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  console.error(`\n${sentence} ${existsSync('dist') ? 'dist/ is as it was before.' : 'Nothing was built.'}`)
  process.exitCode = 1
}
