/** seeds/ → content/ → dist/: `npm run build`. The work is that of the integration in astro.config.mjs. */
import { existsSync } from 'node:fs'
import { build } from 'astro'
import { folders } from '../src/integration/folders.ts'
import { checkWritable, oldSite, putBack } from '../src/integration/put-in-place.ts'

// Before anything can fail.
await putBack(folders.site, oldSite)
try {
  await checkWritable(folders.site)
  await build({ logLevel: 'warn' })
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  console.error(
    `\n${sentence} ${existsSync(folders.site) ? `${folders.site}/ is as it was before.` : 'Nothing was built.'}`
  )
  process.exitCode = 1
}
// `npm start`: the seeds that the command names are built and served.
if (process.argv.includes('--serve') && process.exitCode === undefined) await import('./serve.ts')
