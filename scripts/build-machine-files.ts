/** dist/ → dist/: robots.txt, sitemap.xml and the feed of corrections, when SITE_URL says where the site will be. */
import { glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import { toFeed } from '../src/editions/to-feed.ts'
import { readContent } from './read-content.ts'
import { readSiteUrl } from './site-url.ts'

const site = process.argv[2] ?? 'dist'
const siteUrl = readSiteUrl()

if (siteUrl) {
  const { plans, terms, places } = await readContent()
  // What shows nothing of its own, and addresses from before.
  const earlier = [...terms, ...places].flatMap(({ formerly = [] }) => formerly)
  const left = new Set(['404', 'check', 'search', ...earlier])
  const pages: string[] = []
  for await (const entry of glob('**/*.html', { cwd: site })) {
    const path = entry.replaceAll('\\', '/')
    if (!path.startsWith('downloads/') && !left.has(path.replace(/^.*\/|\.html$/g, ''))) pages.push(path)
  }
  const entries = pages.sort().map((path) => ({ url: new URL(path, siteUrl).href }))
  const sitemap = await streamToPromise(Readable.from(entries).pipe(new SitemapStream({ hostname: siteUrl.href })))
  await writeFile(join(site, 'sitemap.xml'), sitemap)
  await writeFile(
    join(site, 'robots.txt'),
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', siteUrl).href}\n`
  )
  await writeFile(join(site, 'corrections.atom'), toFeed(plans, siteUrl.href))
  console.log(`${site}/: sitemap of ${entries.length} pages, robots.txt and feed for ${siteUrl.href}`)
}
