import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { medianOf } from '../peers/statistics.ts'

/** Kinds of pages by what their size may depend on, the first that fits. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['section', /^plan-\d+\/\d+\/\d+\.html$/],
  ['chapter', /^plan-\d+\/\d+\/index\.html$/],
  ['whole chapter', /^plan-\d+\/\d+\/full\.html$/],
  ['whole plan', /^plan-\d+\/full\.html$/],
  ['list of a plan', /^plan-\d+\//],
  ['term or place', /^(?:terms|places)\/(?!index|categories)/],
  ['list of the site', /./]
]

export interface PageSizes {
  readonly name: string
  readonly count: number
  /** In bytes. */
  readonly median: number
  readonly largest: number
}

/** The sizes of a site's pages by kind. */
export async function sizesOf(site: string): Promise<PageSizes[]> {
  const sizes = new Map<string, number[]>(kinds.map(([name]) => [name, []]))
  for await (const entry of glob('**/*.html', { cwd: site })) {
    const path = entry.replaceAll('\\', '/')
    if (path.startsWith('downloads/')) continue
    const [kind = ''] = kinds.find(([, pattern]) => pattern.test(path)) ?? []
    sizes.get(kind)?.push((await stat(join(site, path))).size)
  }
  return [...sizes].map(([name, all]) => ({
    name,
    count: all.length,
    median: medianOf(all),
    largest: Math.max(...all)
  }))
}
