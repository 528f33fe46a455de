import type { Address, ReadPage } from './read-page.ts'

/**
 * Say what is wrong with an address on a page.
 *
 * @param root Address of the site's folder, with a slash at its end.
 * @param files Paths of all its files.
 * @param pages Those of them that were opened; on the others no id is looked for.
 * @returns Nothing when it leads to a file, and to an id on it if it names one; or, for a link, to another site.
 */
export function checkAddress(
  { url, attribute }: Address,
  root: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, ReadPage>
): string | undefined {
  const path = pathOf(url, root)
  if (path === undefined) {
    const isOutwardLink =
      /^https?:/.test(url) && new URL(url).origin !== new URL(root).origin && attribute === 'href of <a>'
    if (isOutwardLink) return undefined
    return `Expected ${attribute} to name a file of this site, found ${url}, which is outside. Name it from the page, by a relative address.`
  }
  if (!files.has(path))
    return `Expected ${attribute} to name a file of this site, found ${url}, and there is no ${path || 'such file'}. Correct the link, or add the page.`
  const id = decodeURIComponent(new URL(url).hash.slice(1))
  const page = pages.get(path)
  if (id && page && !page.ids.has(id))
    return `Expected an id on ${path} for ${attribute}, found #${id}, which is not there. Correct the link, or give the target this id.`
  return undefined
}

/** Path within the site of what an address names; nothing outside. */
export function pathOf(url: string, root: string): string | undefined {
  return url.startsWith(root) ? decodeURIComponent(url.slice(root.length).replace(/[?#].*/s, '')) : undefined
}
