import { addressOf } from '../plan/eid.ts'

/**
 * The address of a unit on the site.
 *
 * @param root Of the site's folder, with a slash at its end.
 * @param query Whose hits the page marks.
 */
export function addressOfUnit(root: string, plan: string, id: string, query = ''): string {
  const [page = '', fragment] = addressOf(id).split('#')
  const search = query && `?${new URLSearchParams({ q: query }).toString()}`
  return `${root}${plan}/${page}${search}${fragment === undefined ? '' : `#${fragment}`}`
}
