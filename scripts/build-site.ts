/** seeds/ → content/ → dist/: `npm run build`. The work is that of the integration in astro.config.mjs. */
import { existsSync } from 'node:fs'
import { build } from 'astro'
import { folders } from '../src/integration/folders.ts'
import { told } from '../src/integration/locale.ts'
import { needSeeds } from '../src/integration/need-seeds.ts'
import { readArgs } from '../src/integration/read-args.ts'
import { checkWritable, oldSite, putBack } from '../src/integration/put-in-place.ts'
import { say } from '../src/model/messages/say.ts'

const { values } = readArgs({ serve: { type: 'boolean' } }, say('build-help'))
needSeeds()
// Before anything can fail.
await putBack(folders.site, oldSite)
try {
  await checkWritable(folders.site)
  await build({ logLevel: 'warn' })
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  const kept = say('build-failed', { site: folders.site, remains: existsSync(folders.site) })
  console.error(`\n${sentence} ${told(kept)}`)
  process.exitCode = 1
}
// `npm start`: the seeds that the command names are built and served.
if (values.serve && process.exitCode === undefined) await import('./serve.ts')
