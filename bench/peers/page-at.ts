import type { PlanPage } from './pages.ts'
import type { Site } from './site.ts'

/**
 * Make the function that tells which page of the plan is at an address, however that is written: with `.html` or
 * without, with a slash at its end or without, with anything after `?` or `#`.
 *
 * @param root Address of the site, with a slash at its end.
 */
export function createPageAt(site: Site, pages: readonly PlanPage[], root: string) {
  const byAddress = new Map(pages.map((page) => [plain(root + site.addressOf(page)), page]))
  return (address: string): PlanPage | undefined => byAddress.get(plain(address))
}

const plain = (address: string) => address.replace(/[?#].*/, '').replace(/(?:\/|\.html|index\.html)+$/, '')
