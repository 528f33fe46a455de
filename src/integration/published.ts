import { execFileSync } from 'node:child_process'
import type { ContentFiles } from './content.ts'

/**
 * What was published: `content/` as it was last committed, so that what was only tried can be taken back. Where git does not keep
 * it, as it stands.
 *
 * @param folder The content folder.
 * @param before What is in it.
 * @returns From the path of a file in it to its text; absent for a file that was not published.
 */
export function publishedIn(folder: string, before: ContentFiles): (path: string) => string | undefined {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 30 })
  const committed = (path: string) => git('show', `HEAD:./${path}`)
  try {
    committed('terms.json')
    const changed = git(
      '--no-optional-locks',
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--untracked-files=all',
      '.'
    ).split('\0')
    const prefix = git('rev-parse', '--show-prefix').trim()
    const untracked = new Set(changed.filter((line) => /^(?:\?\?|A)/.test(line)).map(pathOf))
    const others = new Set(changed.map(pathOf))
    return (path) => {
      if (untracked.has(prefix + path)) return undefined
      return others.has(prefix + path) ? committed(path) : before.get(path)
    }
  } catch {
    return (path) => before.get(path)
  }
}

/** Of a line such as `?? content/terms.json`. */
const pathOf = (line: string) => line.slice(3)
