import { writeFileSync } from 'node:fs'
import { glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import { feedsOf } from '../editions/feeds.ts'
import { toFeed } from '../editions/to-feed.ts'
import { idsOf } from '../model/withdrawn.ts'
import type { Library } from '../model/library.ts'

/** Write robots.txt, sitemap.xml and the feeds of corrections, for a site whose address is known. */
export async function writeMachineFiles(site: string, library: Library, siteUrl: URL): Promise<void> {
  const { terms, places, withdrawn } = library
  // Pages without content of their own, and former addresses.
  const earlier = [...[...terms, ...places].flatMap(({ formerly = [] }) => formerly), ...withdrawn.flatMap(idsOf)]
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
  for (const feed of feedsOf(library)) writeFileSync(join(site, feed.path), toFeed(feed, siteUrl.href, library.site))
}
