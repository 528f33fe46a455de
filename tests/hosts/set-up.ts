import { existsSync } from 'node:fs'
import buildFixture from '../browser/fixture.ts'
import { provide } from '../provide.ts'
import { site } from './site.ts'

/** Before any worker starts: the sites are there, and so are the programs, so that workers only look them up. */
export default async function setUp(): Promise<void> {
  if (!existsSync(`${site}/index.html`))
    throw new Error(`Expected the built site in ${site}/, found none. Run \`npm run build\` first.`)
  await buildFixture()
  provide(['chromium', 'chromium83', 'firefox', 'nginx', 'python', 'apache', 'caddy', 'lighttpd', 'rsync', 'postgres'])
}
