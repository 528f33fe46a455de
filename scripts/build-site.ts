/** content/ → dist/. Built aside, then swapped: a build that fails or is killed leaves the last site whole. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'

const site = 'dist'
const aside = '.cache/site'
const old = '.cache/old-site'

await mkdir('.cache', { recursive: true })
await rm(aside, { recursive: true, force: true })
run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', aside)
run('scripts/relocate.ts', aside)
run('scripts/index-search.ts', aside)
run('scripts/build-editions.ts', aside)

await rm(old, { recursive: true, force: true })
if (existsSync(site)) await rename(site, old)
await rename(aside, site)
await rm(old, { recursive: true, force: true })
console.log(`${site}/: ready`)

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['--env-file=.env', script, ...args], { stdio: 'inherit' })
  if (status === 0) return
  console.error(
    `\n${script} did not end well. ${existsSync(site) ? `${site}/ is as it was before.` : 'Nothing was built.'}`
  )
  process.exit(1)
}
