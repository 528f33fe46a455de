/** dist/ → dist/, every address relative. The check of the links is check-site.ts. */
import { readFileSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { relocate, root } from '../src/site/relocate.ts'
import { createProgress } from './progress.ts'
import { readSiteUrl } from './site-url.ts'

const site = process.argv[2] ?? 'dist'
const siteUrl = readSiteUrl()
const paths: string[] = []
for await (const path of glob('**/*.html', { cwd: site })) paths.push(path)
const step = createProgress('pages', paths.length)

// Without promises, which take longer than thousands of small files themselves.
for (const path of paths) {
  const html = readFileSync(join(site, path), 'utf8')
  // A host shows it at any address that does not exist, however deep: only whole addresses lead on from there.
  const relocated = siteUrl && path === '404.html' ? root(html, siteUrl) : relocate(html, path.replaceAll('\\', '/'))
  writeFileSync(join(site, path), relocated)
  step()
}
console.log(`${site}/: ${paths.length} pages with relative addresses`)
