/** That the crawl can fail: a small site with a fault on each page, and what is said of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provide } from '../provide.ts'
import { openBrowser } from './browsers.ts'
import { crawl } from './crawl.ts'
import { isPage } from './site.ts'
import { findPort } from './server.ts'

const elsewhere = `http://localhost:${await findPort()}/`

const page = (body: string, style = 'style.css') => `<!doctype html><link rel="stylesheet" href="${style}">${body}`
const faulty: Readonly<Record<string, string>> = {
  'dead-link.html': page('<a href="no.html">一</a>'),
  'dead-fragment.html': page('<a href="good.html#no">一</a>'),
  'folder.html': page('<a href="./">一</a>'),
  'outside.html': page(`<img src="${elsewhere}">`),
  'throws.html': page('<script src="throw.js"></script>'),
  'complains.html': page('<script src="complain.js"></script>'),
  'unstyled.html': '<!doctype html><p>白</p>',
  'no-style.html': page('', 'no.css'),
  'strict-style.html': page('<p style="color: red">红</p>'),
  'strict-script.html': page('<script>document.title = 1</script>')
}
const files: Readonly<Record<string, string>> = {
  ...faulty,
  'index.html': page(
    Object.keys(faulty)
      .map((path) => `<a href="${path}">${path}</a>`)
      .join('')
  ),
  'good.html': page('<a id="top" href="#top">好</a><a href="https://example.org/">外</a>'),
  'style.css': 'body { margin: 0 }',
  'throw.js': 'throw new Error("broken")',
  'complain.js': 'console.error("half broken")',
  'favicon.ico': ''
}

/** What every browser says everywhere; each has more words of its own. */
const said = (root: string): unknown[] => [
  `dead-link.html: Expected href of <a> to name a file of this site, found ${root}no.html, and there is no no.html. Correct the link, or add the page.`,
  'dead-fragment.html: Expected an id on good.html for href of <a>, found #no, which is not there. Correct the link, or give the target this id.',
  `folder.html: Expected href of <a> to name a file of this site, found ${root}, and there is no such file. Correct the link, or add the page.`,
  `outside.html: Expected requests to this site only, found one to ${elsewhere}.`,
  `outside.html: Expected src of <img> to name a file of this site, found ${elsewhere}, which is outside. Name it from the page, by a relative address.`,
  expect.stringMatching(/^throws\.html: Expected no error of a script, found “.*broken”\.$/),
  'complains.html: Expected no error in the console, found “half broken”.',
  'unstyled.html: Expected the page in its style, found a body with a margin of 8px. Its style sheet is not in force.',
  'no-style.html: Expected the page in its style, found a body with a margin of 8px. Its style sheet is not in force.',
  'no-style.html: Expected every file to load, found none for <link rel="stylesheet" href="no.css">'
]
const saidOfServer = (root: string) => [
  `no-style.html: Expected every request to succeed, found 404 for ${root}no.css.`,
  'strict-style.html: Expected the content policy to refuse nothing, found that style-src-attr refuses inline.',
  'strict-script.html: Expected the content policy to refuse nothing, found that script-src-elem refuses inline.'
]

const { chromium, firefox } = provide(['chromium', 'firefox'])
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'))
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
})
afterAll(() => rm(folder, { recursive: true }))

describe.each([
  { name: 'chromium', program: chromium },
  { name: 'firefox', program: firefox }
] as const)('$name reports every fault', ({ name, program }) => {
  test.skipIf(!program)('in a folder', async () => {
    const root = `${pathToFileURL(folder).href}/`
    expect(await faultsAt(root)).toEqual(expect.arrayContaining(said(root)))
  })

  test.skipIf(!program)('on a server', async () => {
    const { root, close } = await serve()
    expect(await faultsAt(root)).toEqual(expect.arrayContaining([...said(root), ...saidOfServer(root)]))
    await close()
  })

  async function faultsAt(root: string): Promise<readonly string[]> {
    const browser = await openBrowser(name, program ?? '')
    const { pages, faults } = await crawl(browser, root, new Set(Object.keys(files)), Object.keys(files).filter(isPage))
    await browser.close()
    expect(pages).toHaveLength(Object.keys(faulty).length + 2)
    expect(faults.filter((fault) => /^(?:index|good)\.html/.test(fault))).toEqual([])
    return faults
  }
})

/** What begins with `strict` comes with a content policy. */
async function serve() {
  const server = createServer(({ url = '' }, response) => {
    const path = url.slice(1)
    const type = { html: 'text/html', css: 'text/css', js: 'text/javascript' }[path.replace(/.*\./, '')]
    response.setHeader('content-type', `${type ?? 'text/plain'}; charset=utf-8`)
    if (path.startsWith('strict')) response.setHeader('content-security-policy', "default-src 'self'")
    response.writeHead(files[path] === undefined ? 404 : 200).end(files[path])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close }
}
