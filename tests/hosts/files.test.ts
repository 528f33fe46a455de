/** What servers send, without a browser: every file as it is, and behind nginx with the headers of docs/servers/nginx. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { provide } from '../provide.ts'
import { hosts, otherServers, policy, policyOfSingleFiles, type Host } from './hosts.ts'
import { checksumOf, checksumsOf, isSingleFile, site } from './site.ts'

const programs = provide(['nginx', 'python', 'apache', 'caddy', 'lighttpd'])
const files = checksumsOf(site)

const types: Readonly<Record<string, RegExp>> = {
  bib: /^application\/x-bibtex; charset=utf-8$/,
  css: /^text\/css; charset=utf-8$/,
  csv: /^text\/csv; charset=utf-8$/,
  docx: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
  epub: /^application\/epub\+zip$/,
  gz: /^application\/gzip$/,
  html: /^text\/html; charset=utf-8$/,
  js: /^(?:text|application)\/javascript; charset=utf-8$/,
  json: /^application\/json/,
  pagefind: /^application\/octet-stream$/,
  pf_index: /^application\/octet-stream$/,
  md: /^text\/markdown; charset=utf-8$/,
  pdf: /^application\/pdf$/,
  ris: /^application\/x-research-info-systems; charset=utf-8$/,
  svg: /^image\/svg\+xml$/,
  txt: /^text\/plain; charset=utf-8$/,
  xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
  xml: /^(?:text|application)\/xml; charset=utf-8$/,
  zip: /^application\/zip$/
}
test('every recipe has the same policy', () => {
  const recipes = ['docs/deploy.md', ...globSync('docs/servers/**/*.*'), 'docs/servers/Caddyfile']
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const policies = recipes.match(/default-src [^"`]+/g)
  expect(new Set(policies)).toEqual(new Set([policy]))
})

const forEver = 'public, max-age=31536000, immutable'

for (const host of [...hosts, ...otherServers]) {
  if (!host.server) continue
  const program = programs[host.server]
  describe.skipIf(!program)(host.name, () => {
    test('sends every file byte for byte, and nothing for what is not there', async () => {
      await withHost(host, program, async (root) => {
        const wrong: string[] = []
        for (const [path, checksum] of files) {
          const response = await fetch(root + encodeURI(path))
          const bytes = new Uint8Array(await response.arrayBuffer())
          if (response.status !== 200 || checksumOf(bytes) !== checksum) wrong.push(`${path}: ${response.status}`)
        }
        expect(wrong).toEqual([])
        expect((await fetch(`${root}no.html`)).status).toBe(404)
        expect((await fetch(root)).status).toBe(host.folder)
      })
    })

    if (host.policy === undefined) return
    test('sends type, policy, and how long a file may be kept', async () => {
      await withHost(host, program, async (root) => {
        for (const path of files.keys()) {
          const { headers } = await fetch(root + encodeURI(path))
          const sent = Object.fromEntries(
            ['content-type', 'content-security-policy', 'cache-control', 'x-content-type-options'].map((name) => [
              name,
              headers.get(name)
            ])
          )
          const isHashed = path.startsWith('assets/') || path.includes('.pf_')
          expect({ path, ...sent }).toEqual({
            path,
            'content-type': expect.stringMatching(types[path.replace(/.*\./, '')] ?? /./) as unknown,
            'content-security-policy': isSingleFile(path) ? policyOfSingleFiles : host.policy,
            'cache-control': isHashed ? (host.kept?.hashed ?? forEver) : 'no-cache',
            'x-content-type-options': 'nosniff'
          })
        }
        const home = await fetch(root)
        expect(home.headers.get('content-encoding')).toBe('gzip')
        const again = await fetch(root, { headers: { 'if-none-match': home.headers.get('etag') ?? '' } })
        expect(again.status).toBe(304)
        const missing = await fetch(`${root}assets/no.js`)
        expect(await missing.text()).toContain('页面不存在')
        expect(missing.headers.get('cache-control')).toBe(host.kept ? host.kept.missing : 'no-cache')
        // A question may be as long as a paragraph.
        expect((await fetch(`${root}search.html?q=${encodeURIComponent('河'.repeat(500))}`)).status).toBe(200)
        // No list of files is shown.
        expect([403, 404]).toContain((await fetch(`${root}downloads/`)).status)
      })
    })

    if (!host.name.includes('/a/b/')) return
    test('sends whoever leaves out the last slash to the folder, with the question', async () => {
      await withHost(host, program, async (root) => {
        const answer = await fetch(`${root.slice(0, -1)}?q=1`, { redirect: 'manual' })
        expect([answer.status, answer.headers.get('location')]).toEqual([301, '/a/b/?q=1'])
      })
    })
  })
}

async function withHost(
  host: Pick<Host, 'open'>,
  program: string | undefined,
  run: (root: string) => Promise<void>
): Promise<void> {
  const { address, close } = await host.open(program ?? '')
  try {
    await run(address)
  } finally {
    await close()
  }
}
