import { addressOf } from '../plan/eid.ts'

/** What a page of a plan is to mark. */
export interface Target {
  readonly query: string
  /** Of the hit to begin with, among those of the paragraph. */
  readonly hit?: number
}

/**
 * The address of a unit on the site.
 *
 * @param root Of the site's folder, with a slash at its end.
 */
export function addressOfUnit(root: string, plan: string, id: string, target?: Target): string {
  const [page = '', fragment] = addressOf(id).split('#')
  const search = target
    ? `?${new URLSearchParams({ q: target.query, ...(target.hit && { hit: String(target.hit) }) }).toString()}`
    : ''
  return `${root}${plan}/${page}${search}${fragment === undefined ? '' : `#${fragment}`}`
}
