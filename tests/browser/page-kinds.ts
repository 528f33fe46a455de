import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One page of each kind, and of those with much to show, whatever the plans of the site are.
 *
 * @param site The folder of a built site.
 * @returns Paths in it, some with a question.
 */
export function pageKindsOf(site: string): string[] {
  const { read, allBySize, largest, planOf, nameIn } = look(site)
  const plan = planOf()
  const section = largest(`${plan}/*/[0-9]*.html`)
  const name = encodeURIComponent(nameIn(read(section)))
  const chapters = globSync('*/index.html', { cwd: join(site, plan) }).map((path) => Number(dirname(path)))
  const first = Math.min(...chapters)
  const [mostNamed = '', ...places] = allBySize('places/*.html')
  return [
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
    // One that lies in others, and tells of what lies in it.
    places.find((path) => read(path).includes('class="reach"')) ?? mostNamed,
    mostNamed,
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
}

/** Every plan in one file. @param site The folder of a built site. */
export const singleFilesOf = (site: string): string[] =>
  globSync('downloads/*.html', { cwd: site }).map((path) => path.replaceAll('\\', '/'))

/**
 * The page that most readers of the largest plan begin with: the first section of the first chapter that the site has whole.
 *
 * @param site The folder of a built site.
 * @returns The path of the page, and the first place that its text names.
 */
export function firstSectionOf(site: string): { section: string; name: string } {
  const { read, planOf, nameIn } = look(site)
  const chapters = globSync('*/1.html', { cwd: join(site, planOf()) }).map((path) => Number(dirname(path)))
  const section = `${planOf()}/${Math.min(...chapters)}/1.html`
  return { section, name: nameIn(read(section)) }
}

function look(site: string) {
  const read = (path: string) => readFileSync(join(site, path), 'utf8')
  const allBySize = (pattern: string) =>
    globSync(pattern, { cwd: site })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/\/(?:index|cities|categories)\.html$/.test(path))
      .sort((a, b) => read(b).length - read(a).length || (a < b ? -1 : 1))
  const largest = (pattern: string) => allBySize(pattern)[0] ?? ''
  const planOf = () => dirname(largest('*/full.html'))
  const nameIn = (page: string) => /<a class="[^"]*\bplace\b[^>]*>([^<]+)/.exec(page)?.[1] ?? ''
  return { read, allBySize, largest, planOf, nameIn }
}
