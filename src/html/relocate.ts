import { rewriteAddresses } from './rewrite-addresses.ts'

/**
 * Make every address of a page that begins at the root (`/river-2030/8/1.html`) relative to the page, so that the site
 * works in any folder of any host and without one.
 *
 * @param html The page.
 * @param page Its path in the site: `river-2030/8/2.html`.
 * @param reader As {@link rewriteAddresses} takes it.
 */
export function relocate(html: string, page: string, reader?: Parameters<typeof rewriteAddresses>[2]): string {
  return rewriteAddresses(html, (address) => (isFromRoot(address) ? toRelative(address, page) : address), reader)
}

/** Make every address of a page that begins at the root one that begins at the host. */
export function root(html: string, siteUrl: URL): string {
  return rewriteAddresses(html, (address) => (isFromRoot(address) ? siteUrl.pathname + address.slice(1) : address))
}

const isFromRoot = (address: string) => address.startsWith('/') && !address.startsWith('//')

/**
 * The same address as seen from a page: `/river-2030/8/1.html#p` from `river-2030/9/1.html` is `../8/1.html#p`.
 *
 * @param address From the root of the site.
 */
export function toRelative(address: string, page: string): string {
  const from = page.split('/').slice(0, -1)
  const [path = '', ...rest] = address.slice(1).split(/(?=[?#])/)
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') + rest.join('')
}
