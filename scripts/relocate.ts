/** dist/ → dist/, every address relative. The check of the links is check-site.ts. */
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { relocate, root } from '../src/site/relocate.ts'
import { readSiteUrl } from './site-url.ts'

const site = process.argv[2] ?? 'dist'
const siteUrl = readSiteUrl()
const html = unified().use(rehypeParse).use(rehypeStringify)
let count = 0

for await (const path of glob('**/*.html', { cwd: site })) {
  const tree = html.parse(await readFile(join(site, path), 'utf8'))
  // A host shows it at any address that does not exist, however deep: only whole addresses lead on from there.
  if (siteUrl && path === '404.html') root(tree, siteUrl)
  else relocate(tree, path.replaceAll('\\', '/'))
  await writeFile(join(site, path), html.stringify(tree))
  count++
}
console.log(`${site}/: ${count} pages with relative addresses`)
