/** The whole build: the same commit gives the same bytes, SITE_URL adds what machines read, and a failure harms nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { afterAll, describe, expect, test } from 'vitest'
import { cite } from '../src/model/eid.ts'
import { sha256 } from '../src/model/sha256.ts'
import { copyProject, run, runScript } from './project-copy.ts'
import { readContent } from './read-content.ts'
import { readFolder } from './run-script.ts'

const copies: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const remove of copies) await remove()
})

async function copy(name: string): Promise<string> {
  const { folder, remove } = await copyProject(name)
  copies.push(remove)
  return folder
}

const build = (folder: string, variables?: Readonly<Record<string, string>>) =>
  runScript(folder, 'build-site', variables)

describe.skipIf(process.platform === 'win32')('a build', () => {
  test('in two folders, on two days, in two zones gives the same bytes; SITE_URL adds what machines read', async () => {
    const [here, there] = await Promise.all([copy('a'), copy('另一个 文件夹')])
    const tomorrow = resolve('tests/tomorrow.mjs')
    const [first, second] = await Promise.all([
      build(here, { TZ: 'Asia/Shanghai' }),
      build(there, { TZ: 'America/New_York', LANG: 'C', NODE_OPTIONS: `--import=${tomorrow}` })
    ])
    expect(first).toMatchObject({ status: 0 })
    expect(second).toMatchObject({ status: 0 })
    const plain = readFolder(join(here, 'dist')) ?? {}
    const other = readFolder(join(there, 'dist')) ?? {}
    expect(Object.keys(other)).toEqual(Object.keys(plain))
    expect(Object.keys(plain).filter((path) => plain[path] !== other[path])).toEqual([])
    checkDownloads(plain)
    // Outside a repository the date is that of publication.
    const { plans } = await readContent()
    const [newest] = plans
      .flatMap(({ published }) => published ?? [])
      .sort()
      .reverse()
    expect(first.stdout).toContain(`dated ${newest ?? 'by a plan'}`)

    const pages = Object.entries(plain).filter(([path]) => path.endsWith('.html') && !path.startsWith('downloads/'))
    expect(pages.filter(([, page]) => /rel="?canonical|property="?og:|ld\+json|\.atom/.test(page))).toEqual([])
    for (const path of ['robots.txt', 'sitemap.xml']) expect(plain[path]).toBeUndefined()
    expect(Object.keys(plain).filter((path) => path.endsWith('.atom'))).toEqual([])

    const site = { SITE_URL: 'https://example.org/a/plans' }
    expect(await build(there, site)).toMatchObject({ status: 0 })
    expect(await runScript(there, 'check-site', site)).toMatchObject({ status: 0, stderr: '' })
    await checkMachineFiles(join(there, 'dist'), 'https://example.org/a/plans/')
  })

  test('that can write no more leaves the last site whole', async () => {
    const folder = await copy('full')
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist', 'index.html'), 'the last site')
    // No file may grow beyond 8 blocks of 512 bytes, as on a disk that is full.
    const command = `ulimit -f 8; "${process.execPath}" scripts/build-site.ts`
    const { status, stderr } = await run(folder, ['sh', '-c', command])
    expect(stderr).toContain('dist/ is as it was before.')
    expect(status).toBe(1)
    expect(readFolder(join(folder, 'dist'))).toEqual({ 'index.html': 'the last site' })
  })

  test('lets no other begin beside it', async () => {
    const folder = await copy('busy')
    await mkdir(join(folder, '.cache'))
    await writeFile(join(folder, '.cache/building'), String(process.pid))
    const { status, stderr } = await build(folder)
    expect(stderr).toContain(
      `Another build is running in this folder (process ${process.pid}). Wait for it, or stop it; then build again. Nothing was built.`
    )
    expect(status).toBe(1)
  })

  test('that was killed while it wrote pages is followed by one that ends well', async () => {
    const folder = await copy('killed')
    const ended = spawn(process.execPath, ['-e', ''])
    await once(ended, 'close')
    await mkdir(join(folder, '.cache/site'), { recursive: true })
    await writeFile(join(folder, '.cache/building'), String(ended.pid))
    await writeFile(join(folder, '.cache/site/index.html'), '<p>half a pa')
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist/index.html'), 'the last site')
    expect(await build(folder)).toMatchObject({ status: 0, stderr: '' })
    expect(await runScript(folder, 'check-site')).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(join(folder, '.cache/building'))).toBe(false)
  })

  test('that was killed while it swapped is mended by the next one, even if that fails', async () => {
    const folder = await copy('swapped')
    await mkdir(join(folder, '.cache/old-site'), { recursive: true })
    await writeFile(join(folder, '.cache/old-site/index.html'), 'the last site')
    const { status, stderr } = await build(folder, { SITE_URL: 'example.org' })
    expect(stderr).toContain('dist/ is as it was before.')
    expect(status).toBe(1)
    expect(readFolder(join(folder, 'dist'))).toEqual({ 'index.html': 'the last site' })
  })

  test('with an invalid SITE_URL says what it should be', async () => {
    const { status, stderr } = await build(await copy('wrong'), { SITE_URL: 'example.org' })
    expect(status).toBe(1)
    expect(stderr).toContain(
      'Expected the address of the site\'s folder in SITE_URL, such as https://example.org/plans/, found "example.org".'
    )
  })
})

/** @param files Their bytes by path, as latin1. */
function checkDownloads(files: Readonly<Record<string, string>>): void {
  const bytesOf = (path: string) => Buffer.from(files[path] ?? '', 'latin1')
  const sums = bytesOf('downloads/SHA256SUMS').toString().trimEnd().split('\n')
  const listed = sums.map((line) => line.split('  '))
  const paths = Object.keys(files).filter((path) => files[path] !== 'folder')
  const downloads = paths.filter((path) => path.startsWith('downloads/') && path !== 'downloads/SHA256SUMS')
  expect(listed.map(([, name = '']) => `downloads/${name}`).sort()).toEqual(downloads.sort())
  const page = bytesOf('downloads.html').toString()
  for (const [sum = '', name = ''] of listed) {
    expect([name, sha256(bytesOf(`downloads/${name}`))]).toEqual([name, sum])
    expect(page).toContain(sum)
  }

  // The zip holds the site, but for itself; the page and the list in it cannot know it.
  const zipped = Object.fromEntries(
    Object.entries(unzipSync(bytesOf('downloads/site.zip'))).map(([path, bytes]) => {
      expect(path).toMatch(/^plans\//)
      return [path.replace('plans/', ''), bytes]
    })
  )
  const own = ['downloads/site.zip', 'downloads/SHA256SUMS', 'downloads.html']
  expect(Object.keys(zipped).sort()).toEqual(
    [...paths.filter((path) => path !== 'downloads/site.zip'), 'README.txt'].sort()
  )
  const differing = Object.entries(zipped).filter(([path, bytes]) => !Buffer.from(bytes).equals(bytesOf(path)))
  expect(differing.map(([path]) => path).filter((path) => !own.includes(path))).toEqual(['README.txt'])
  expect(strFromU8(zipped['README.txt'] ?? new Uint8Array())).toContain('双击 index.html（open index.html）')
  const zippedPage = strFromU8(zipped['downloads.html'] ?? new Uint8Array())
  expect(zippedPage).not.toContain('site.zip')
  const filled = /<span class="size[^"]*">[\d.]+ [KM]B<.*?<code[^>]*>[\da-f]{64}</gs
  expect(page.match(filled)).toHaveLength(listed.length + 1)
  expect(zippedPage.match(filled)).toHaveLength(listed.length)
  // Whatever unpacks it, Windows of any language too.
  expect(Object.keys(zipped).filter((path) => !/^[\w./-]{1,120}$/.test(path))).toEqual([])
}

async function checkMachineFiles(site: string, url: string): Promise<void> {
  const read = (path: string) => readFile(join(site, path), 'utf8')
  const robots = await read('robots.txt')
  expect(robots).toContain(`Sitemap: ${url}sitemap.xml`)
  const listed = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
  expect(listed.length).toBeGreaterThan(400)

  const types = new Set<unknown>()
  const canonical: string[] = []
  for (const path of listed.map((loc) => loc.slice(url.length))) {
    const page = unified()
      .use(rehypeParse)
      .parse(await read(decodeURIComponent(path)))
    visit(page, 'element', (element: Element) => {
      const { rel, href, property, content, type } = element.properties
      if (String(rel) === 'canonical') canonical.push(String(href))
      if (property === 'og:image') expect(existsSync(join(site, String(content).slice(url.length)))).toBe(true)
      if (type === 'application/ld+json') types.add((JSON.parse(toString(element)) as Record<string, unknown>)['@type'])
    })
  }
  expect(canonical).toEqual(listed)
  expect([...types].sort()).toEqual(['DefinedTerm', 'Legislation', 'Place'])

  const feed = await read('corrections.atom')
  const links = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id = '']) => id).slice(1)
  const [plan] = (await readContent()).plans
  if (!plan) throw new Error('Expected a plan in content/, found none.')
  const listedIds = [...(await read(`${plan.id}/corrections.html`)).matchAll(/<div class="entry[^>]* id="([^"]+)"/g)]
  expect(listedIds).not.toEqual([])
  expect(links.map((link) => link.split('#')[1]).sort()).toEqual(listedIds.map(([, id]) => id).sort())

  // A page names its own feed, to programs and to readers.
  const corrected = plan.chapters.find(({ sections }) =>
    sections.some(({ paragraphs }) => paragraphs.some(({ apparatus }) => apparatus.length > 0))
  )
  const folder = `${plan.id}/${corrected?.number ?? ''}`
  const page = await read(`${folder}/index.html`)
  expect(page).toContain(`href="${url}${folder}/index.atom"`)
  expect(page).toContain('href="index.atom"')
  const ofChapter = [...(await read(`${folder}/index.atom`)).matchAll(/<title>([^<]+)<\/title>/g)].slice(1)
  expect(ofChapter).not.toEqual([])
  expect(ofChapter.filter(([, title = '']) => !title.includes(cite(corrected?.id ?? '')))).toEqual([])

  // Shown by the host at any depth: from there only whole addresses lead on.
  const missing = await read('404.html')
  const addresses = [...missing.matchAll(/ (?:href|src|action)="([^"#]+)"/g)].map(([, address = '']) => address)
  expect(addresses.filter((address) => !address.startsWith('/a/plans/') && !address.startsWith(url))).toEqual([])
}
