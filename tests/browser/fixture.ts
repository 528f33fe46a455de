/** The site that browsers test: that of an invented plan, so that no change of a real one changes a test. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from '../project-copy.ts'
import { readFolder } from '../run-script.ts'

const home = '.cache/fixture'
const seeds = 'tests/fixtures/cities/lanwan/seeds'

export const fixture = {
  /** The folder of the site. */
  site: join(home, 'dist'),
  /** What it is built of. */
  seeds,
  /** The id of its only plan. */
  plan: 'lanwan-2034',
  /** The plan as it was received. */
  source: join(seeds, 'plans/lanwan-2034/source.txt'),
  /** The plan as data. */
  data: join(home, 'content/plans/lanwan-2034/plan.json')
} as const

/**
 * Before all tests: build the site, unless it was built of the same seeds and code.
 *
 * @throws {Error} When the build fails, or warns of anything.
 */
export default async function buildFixture(): Promise<void> {
  const stamp = join(home, 'built-of')
  const checksum = checksumOfParts()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === checksum) return
  rmSync(home, { recursive: true, force: true })
  cpSync(seeds, join(home, 'seeds'), { recursive: true })
  const { status, stderr } = await runScript('.', 'build-site', {}, '--seeds', home)
  if (status !== 0 || stderr !== '')
    throw new Error(`Expected the site of ${seeds} to be built without a warning, found:\n${stderr}`)
  writeFileSync(stamp, checksum)
}

/** Of all that a build reads. */
function checksumOfParts(): string {
  const code = Object.entries(readFolder('src') ?? {}).filter(([path]) => !path.endsWith('.test.ts'))
  const folders = [seeds, 'public', 'licences'].map((folder) => readFolder(folder))
  const files = [
    'scripts/build-site.ts',
    'astro.config.mjs',
    'browser-floor.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'LICENSE',
    '.env'
  ].map((path) => readFileSync(path, 'utf8'))
  return createHash('sha256')
    .update(JSON.stringify([code, folders, files]))
    .digest('hex')
}
