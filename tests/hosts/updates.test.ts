/** docs/deploy.md, “Updates”: after each of its commands every page has its files, and so has one that was opened before. */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { provide } from '../provide.ts'

const { rsync } = provide(['rsync'])
const [, section = ''] = readFileSync('docs/deploy.md', 'utf8').split(/^## (?=Updates$)/m)
const [byLink = [], inPlace = []] = [...(section.split(/^## /m)[0]?.matchAll(/^```sh\n(.*?)^```/gms) ?? [])].map(
  ([, commands = '']) => commands.trim().split('\n')
)

/** A page, and what it loads. */
const siteOf = (build: string) => ({
  'index.html': `assets/site-${build}.js search/corpus-${build}.js`,
  'page/index.html': `assets/site-${build}.js`,
  [`assets/site-${build}.js`]: '',
  [`search/corpus-${build}.js`]: '',
  'pagefind/pagefind.js': build
})

let srv = ''
beforeEach(() => {
  srv = mkdtempSync(join(tmpdir(), 'updates-'))
  write(join(srv, 'dist'), siteOf('new'))
})
afterEach(() => {
  rmSync(srv, { recursive: true })
})

describe.skipIf(!rsync)('a site that is updated', () => {
  test('by a link', () => {
    write(join(srv, 'plans-1'), siteOf('old'))
    symlinkSync('plans-1', join(srv, 'plans'))
    expect(byLink).toHaveLength(3)
    for (const command of byLink) {
      run(command)
      expect(missing('old')).toEqual([])
    }
    expect(pages()).toEqual(['new', 'new'])
    run(byLink[2]?.replace('plans-2', 'plans-1') ?? '')
    expect(missing('old')).toEqual([])
    expect(pages()).toEqual(['old', 'old'])
  })

  test('in place', () => {
    write(join(srv, 'plans'), { ...siteOf('old'), 'gone/index.html': 'assets/site-old.js' })
    expect(inPlace).toHaveLength(3)
    const [files = '', newPages = '', deletion = ''] = inPlace
    run(files)
    expect(missing('old')).toEqual([])
    run(newPages)
    expect(missing('old')).toEqual([])
    run(deletion)
    expect(missing('new')).toEqual([])
    expect(pages()).toEqual(['new', 'new'])
  })
})

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Run a command of the page with this machine as the host. */
function run(command: string): void {
  const here = command
    .replace(/^ssh host '(.*)'$/, '$1')
    .replaceAll('host:', '')
    .replaceAll('/srv', srv)
  execFileSync('sh', ['-c', here], { cwd: srv })
}

/** What the pages that are there load, and those of a build that somebody has open, and is not there. */
function missing(open: string): string[] {
  const site = join(srv, 'plans')
  const texts = globSync('**/*.html', { cwd: site }).map((path) => readFileSync(join(site, path), 'utf8'))
  const wanted = [...texts, siteOf(open)['index.html']].flatMap((text) => text.split(' '))
  return wanted.filter((path) => !existsSync(join(site, path)))
}

/** Of which build each page is. */
const pages = () =>
  globSync('**/*.html', { cwd: join(srv, 'plans') }).map(
    (path) => /site-(\w+)/.exec(readFileSync(join(srv, 'plans', path), 'utf8'))?.[1]
  )
