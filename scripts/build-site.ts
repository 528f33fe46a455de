/** content/ → dist/. Built aside, then swapped: a build that fails or is killed leaves the last site whole. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { readSiteUrl } from './site-url.ts'

const site = 'dist'
const aside = '.cache/site'
const old = '.cache/old-site'

try {
  readSiteUrl()
} catch (error) {
  fail(String(error))
}
await mkdir('.cache', { recursive: true })
await rm(aside, { recursive: true, force: true })
run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', aside)
run('scripts/relocate.ts', aside)
run('scripts/index-search.ts', aside)
run('scripts/build-machine-files.ts', aside)
run('scripts/build-editions.ts', aside)

await rm(old, { recursive: true, force: true })
if (existsSync(site)) await rename(site, old)
await rename(aside, site)
await rm(old, { recursive: true, force: true })
console.log(`${site}/: ready`)

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['--env-file=.env', script, ...args], { stdio: 'inherit' })
  if (status !== 0) fail(`${script} did not end well.`)
}

function fail(sentence: string): never {
  console.error(`\n${sentence} ${existsSync(site) ? `${site}/ is as it was before.` : 'Nothing was built.'}`)
  process.exit(1)
}
