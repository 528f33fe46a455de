import { execFileSync } from 'node:child_process'
import type { Plan } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { folders } from './folders.ts'
import { told } from './locale.ts'

/**
 * The date that goes into the files of a build, the same for the same commit: SOURCE_DATE_EPOCH, else that of the commit of the seeds,
 * else the latest date of publication.
 *
 * @throws {RangeError} When SOURCE_DATE_EPOCH is not a number of seconds.
 */
export function buildDate(plans: readonly Plan[]): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? commitDate()
  if (epoch === undefined)
    return new Date(
      plans
        .flatMap(({ published }) => published ?? [])
        .sort()
        .at(-1) ?? '2000-01-01'
    )
  if (!/^\d{1,10}$/.test(epoch)) throw new RangeError(told(say('epoch-wrong', { given: epoch })))
  return new Date(Math.max(Number(epoch), firstOfZip) * 1000)
}

/** 1980, the earliest year that a zip can tell. */
const firstOfZip = Date.UTC(1980, 0, 2) / 1000

/** Absent outside a repository, as in an unpacked archive. */
function commitDate(): string | undefined {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: folders.seeds,
      encoding: 'utf8',
      stdio: 'pipe'
    }).trim()
  } catch {
    return undefined
  }
}
