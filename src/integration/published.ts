import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { checkPublished } from '../check/check-published.ts'
import { planSchema } from '../model/plan-schema.ts'
import { hasFaults } from '../model/report.ts'
import type { ContentFiles } from './content.ts'

/**
 * What was published: `content/` as it was last committed, so that what was only tried can be taken back. Where git does not keep
 * it, as it stands; so also a plan whose `plan.json` was deleted to publish another text.
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
    const changes = git(
      '--no-optional-locks',
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--untracked-files=all',
      '.'
    )
    const prefix = git('rev-parse', '--show-prefix').trim()
    // Such as `?? content/terms.json`.
    const kinds = new Map(changes.split('\0').map((line) => [line.slice(3), line.slice(0, 2)]))
    return (path) => {
      const kind = kinds.get(prefix + path)
      if (kind === undefined) return before.get(path)
      if (/\?|A/.test(kind)) return undefined
      const [was, is] = [committed(path), before.get(path)]
      return isReplaced(path, was, is) ? is : was
    }
  } catch {
    return (path) => before.get(path)
  }
}

/** Whether a `plan.json` was deleted, or made again after that: nothing else gives one that does not go with what was committed. */
function isReplaced(path: string, committed: string, now: string | undefined): boolean {
  if (basename(path) !== 'plan.json') return false
  if (now === undefined) return true
  const [before, after] = [committed, now].map(readPlanJson)
  const file = new VFile()
  if (before && after) checkPublished(before, after, file)
  return hasFaults([file])
}

function readPlanJson(text: string) {
  try {
    return planSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * The plans that were published and must still be there: those that git keeps in a content folder, but for those whose folder was
 * taken away to withdraw them.
 *
 * @param before What is in the folder.
 */
export function publishedPlans(folder: string, before: ContentFiles): string[] {
  try {
    const listed = execFileSync('git', ['ls-tree', '-z', '--name-only', 'HEAD', './plans/'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe'
    })
    const ids = listed.split('\0').map((path) => basename(path))
    return ids.filter((id) => before.has(`plans/${id}/plan.json`))
  } catch {
    return []
  }
}
