import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One page of each kind, and of those with much to show, whatever the plans of the site are.
 *
 * @param site The folder of a built site.
 * @returns Paths in it, each once, some with a question.
 * @throws {Error} When the site has no page of a kind.
 */
export function pageKindsOf(site: string): string[] {
  const { read, largest, planOf, nameIn } = look(site)
  const plan = planOf()
  const section = longestSectionOf(site)
  const name = encodeURIComponent(nameIn(read(section)))
  const chapters = globSync('*/index.html', { cwd: join(site, plan) }).map((path) => Number(dirname(path)))
  const first = Math.min(...chapters)
  const paths = [
    'index.html',
    'help.html',
    'search.html',
    `search.html?q=${name}`,
    `search.html?q=${encodeURIComponent('查无此词')}`,
    '404.html',
    `${plan}/index.html`,
    `${plan}/${first}/index.html`,
    largest(`${plan}/${first}/[0-9]*.html`),
    `${dirname(section)}/index.html`,
    section,
    `${section}?q=${name}`,
    `${plan}/full.html`,
    `${plan}/overview.html`,
    `${plan}/measures.html`,
    'places/index.html',
    'places/cities.html',
    largest('places/*.html'),
    // One that tells of what lies in it.
    largest('places/*.html', 'class="reach"'),
    'terms/index.html',
    'terms/categories.html',
    largest('terms/*.html'),
    'topics/index.html',
    largest('topics/*.html'),
    `${plan}/corrections.html`,
    `${plan}/about.html`,
    `${plan}/verify.html`,
    'downloads.html',
    'check.html',
    'notes.html'
  ]
  for (const path of paths)
    if (!existsSync(join(site, path.replace(/\?.*/, '')))) throw new Error(`Expected ${path} in ${site}, found none.`)
  return [...new Set(paths)]
}

/** The longest section of the largest plan. @param site The folder of a built site. @throws {Error} When the site has none. */
export function longestSectionOf(site: string): string {
  const { largest, planOf } = look(site)
  return largest(`${planOf()}/*/[0-9]*.html`)
}

/** Every plan in one file. @param site The folder of a built site. @throws {Error} When it has none. */
export function singleFilesOf(site: string): string[] {
  const paths = globSync('downloads/*.html', { cwd: site }).map((path) => path.replaceAll('\\', '/'))
  if (paths.length === 0) throw new Error(`Expected a plan in one file in ${site}/downloads, found none.`)
  return paths
}

/**
 * The page that most readers of the largest plan begin with: the first section of the first chapter that the site has whole.
 *
 * @param site The folder of a built site.
 * @returns The path of the page, and the first place that its text names.
 * @throws {Error} When the site has no such page.
 */
export function firstSectionOf(site: string): { section: string; name: string } {
  const { read, planOf, nameIn } = look(site)
  const chapters = globSync('*/1.html', { cwd: join(site, planOf()) }).map((path) => Number(dirname(path)))
  const section = `${planOf()}/${Math.min(...chapters)}/1.html`
  return { section, name: nameIn(read(section)) }
}

function look(site: string) {
  const read = (path: string) => readFileSync(join(site, path), 'utf8')
  const largest = (pattern: string, holding = '') => {
    const [path] = globSync(pattern, { cwd: site })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/\/(?:index|cities|categories)\.html$/.test(path) && read(path).includes(holding))
      .sort((a, b) => read(b).length - read(a).length || (a < b ? -1 : 1))
    if (path === undefined) throw new Error(`Expected a page ${pattern} in ${site}, found none.`)
    return path
  }
  const planOf = () => dirname(largest('*/full.html'))
  const nameIn = (page: string) => {
    const [, name] = /<a class="[^"]*\bplace\b[^>]*>([^<]+)/.exec(page) ?? []
    if (name === undefined) throw new Error(`Expected a place on a page of ${site}, found none.`)
    return name
  }
  return { read, largest, planOf, nameIn }
}
