import { element } from './element.ts'
import { nearestPath } from './nearest-path.ts'
import { siteRoot } from './site-root.ts'

/**
 * On 404.html, offer the page whose address is nearest to the one that was asked for, and the search for words that stand in
 * it. Which pages there are is read from those that list them: the home page, and the contents of the folder.
 */
export async function offerNearest(document: Document): Promise<void> {
  const offer = document.querySelector<HTMLElement>('[data-nearest]')
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  if (!offer || !form) return
  const home = siteRoot(document)
  const asked = decode(location.href.slice(home.length).replace(/[?#].*/s, ''))
  offer.hidden = asked === '404.html'
  if (offer.hidden) return
  const words = /\p{Script=Han}+/u.exec(asked)?.[0]
  const found = await findNearest()
  offer.textContent = found || words ? '您要找的可能是：' : '没有找到地址相近的网页。'
  if (found) offer.append(linkTo(found.href, found.title))
  if (found && words) offer.append('，也可以')
  if (words) offer.append(linkTo(`${form.action}?${new URLSearchParams({ q: words }).toString()}`, `查找“${words}”`))

  async function findNearest(): Promise<{ readonly href: string; readonly title: string } | undefined> {
    const paths = pathsIn(document)
    const top = nearestPath(asked, paths) ?? nearestPath(asked, await listed('index.html', paths))
    const folder = top?.split('/')[0]
    const path = top && nearestPath(asked, await listed(`${folder ?? ''}/index.html`, paths))
    const page = path === undefined ? undefined : await read(home + path)
    return page && { href: page.URL, title: page.title.replace(/ · [^·]*$/, '') }
  }

  /** The paths known, with those that a page names. */
  async function listed(path: string, known: Set<string>): Promise<ReadonlySet<string>> {
    const page = await read(home + path)
    for (const path of page ? pathsIn(page) : []) known.add(path)
    return known
  }

  /** Of the site's pages that a page leads to. */
  function pathsIn(page: Document): Set<string> {
    const addresses = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) =>
      href.replace(/[?#].*/s, '')
    )
    const inside = addresses.filter((href) => href.startsWith(home) && href.endsWith('.html'))
    // What leads to a part of this page names the address that was asked for.
    return new Set(inside.map((href) => decode(href.slice(home.length))).filter((path) => path !== asked))
  }
}

const linkTo = (href: string, words: string) => element('a', { href, className: 'link' }, words)

/** A page of the site, parsed and not run; absent when it does not come. */
function read(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.addEventListener('loadend', () => {
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined)
    })
    request.open('GET', address)
    request.send()
  })
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
