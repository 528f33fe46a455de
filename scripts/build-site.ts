/** content/ → dist/. Built aside, then swapped: a build that fails or is killed leaves the last site whole. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { takeLock } from './lock.ts'
import { readSiteUrl } from './site-url.ts'
import { putBack, swapFolder } from './swap-folder.ts'

const site = 'dist'
const aside = '.cache/site'
const old = '.cache/old-site'

await mkdir('.cache', { recursive: true })
// Astro keeps what it knows in files of fixed names: two builds in one folder would write into each other's.
const lock = await takeLock('.cache/building')
if (typeof lock === 'number') {
  console.error(
    `Expected no other build in this folder, found one going on (process ${lock}). Wait until it has ended, or end it; then build again.`
  )
  process.exit(1)
}
await putBack(site, old)
try {
  readSiteUrl()
  await rm(aside, { recursive: true, force: true })
  const content = await identify('content')
  await run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', aside)
  await run('scripts/relocate.ts', aside)
  await run('scripts/index-search.ts', aside)
  await run('scripts/build-machine-files.ts', aside)
  await run('scripts/build-editions.ts', aside)
  if ((await identify('content')) !== content)
    throw new Error('Expected content/ to stay while the site was built from it, found it written anew. Build again.')
  await swapFolder(site, aside, old)
  console.log(`${site}/: ready`)
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  console.error(`\n${sentence} ${existsSync(site) ? `${site}/ is as it was before.` : 'Nothing was built.'}`)
  process.exitCode = 1
} finally {
  await lock.release()
}

async function run(script: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--env-file=.env', script, ...args], { stdio: 'inherit' })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  if (child.pid !== undefined && typeof lock === 'object') await lock.keepFor(child.pid)
  if ((await closed) !== 0) throw new Error(`${script} did not end well.`)
}

/** A folder that is swapped is another one. */
async function identify(folder: string): Promise<string> {
  const { ino, birthtimeMs } = await stat(folder)
  return `${ino} ${birthtimeMs}`
}
