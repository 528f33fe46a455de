import { addressOf } from '../model/eid.ts'

/** What a page of a plan is to mark. */
export interface Target {
  readonly query: string
  /** Of the hit to begin with, among those of the paragraph. */
  readonly hit?: number
}

/** Longer parts of an address some hosts refuse: IIS takes 2,048 characters, others a multiple. */
const longest = 2000

/** Whether hosts take it after the `?` of an address. */
export const isTaken = (search: URLSearchParams): boolean => search.toString().length <= longest

/**
 * The address of a unit on the site. What hosts would refuse to look for it leaves out: it leads there all the same.
 *
 * @param root Of the site's folder, with a slash at its end.
 */
export function addressOfUnit(root: string, plan: string, id: string, target?: Target): string {
  const [page = '', fragment] = addressOf(id).split('#')
  const search = new URLSearchParams(target && { q: target.query, ...(target.hit && { hit: String(target.hit) }) })
  const query = target && isTaken(search) ? `?${search.toString()}` : ''
  return `${root}${plan}/${page}${query}${fragment === undefined ? '' : `#${fragment}`}`
}
