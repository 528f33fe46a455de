import { glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { SitemapStream, streamToPromise } from 'sitemap'
import { toFeed } from '../editions/to-feed.ts'
import { idsOf } from '../model/withdrawn.ts'
import type { Library } from '../model/library.ts'

/** Write robots.txt, sitemap.xml and the feed of corrections, for a site whose address is known. */
export async function writeMachineFiles(
  site: string,
  { plans, terms, places, withdrawn }: Library,
  siteUrl: URL
): Promise<void> {
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
  await writeFile(join(site, 'corrections.atom'), toFeed(plans, siteUrl.href))
}
