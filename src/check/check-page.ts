import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { visitAddresses } from '../html/addresses.ts'
import { pageFault, type PageRule } from '../model/report.ts'

/** Ids of a page, for the links that point to it. */
export function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id)
  })
  return ids
}

/**
 * Check what every page promises: addresses are relative and lead to something, nothing inline, no other host, no id twice.
 *
 * @param file The page, its `path` within the site; receives one message per fault.
 * @param targets Ids by path of page, and an empty set for each file that is not a page.
 * @param siteUrl Where the site will be found, if that is known: 404.html and what is for machines then name it.
 */
export function checkPage(
  tree: Root,
  file: VFile,
  targets: ReadonlyMap<string, ReadonlySet<string>>,
  siteUrl?: URL
): void {
  const say = (element: Element, rule: PageRule, sentence: string) => {
    pageFault(file, rule, sentence, element.position)
  }

  const root = siteUrl ?? siteRoot
  visitAddresses(tree, (address, element, name) => {
    const url = new URL(address, new URL(file.path, root))
    const isInside = url.href.startsWith(root.href)
    // Shown in the place of any page, or read by machines only.
    const mayBeWhole = siteUrl && isInside && (file.path === '404.html' || element.tagName === 'link')
    if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address) && !mayBeWhole) {
      const isOutwardLink = element.tagName === 'a' && /^(?:https?|mailto):/.test(address)
      if (!isOutwardLink)
        say(
          element,
          'address-not-relative',
          `Expected a relative address in ${name} of <${element.tagName}>, found ${address}. Name a file of this site, from its root; relocate.ts makes it relative.`
        )
      return address
    }
    const path = isInside ? decodeURIComponent(url.pathname.slice(root.pathname.length)) : address
    const ids = targets.get(path)
    const id = decodeURIComponent(url.hash.slice(1))
    if (!ids)
      say(
        element,
        'dead-link',
        `Expected a file of this site, found ${address}, and there is no ${path}. Correct the link, or add the page.`
      )
    else if (id && !ids.has(id))
      say(
        element,
        'dead-fragment',
        `Expected an id on ${path}, found #${id}, which is not there. Correct the link, or give the target this id.`
      )
    return address
  })

  const seen = new Set<unknown>()
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element
    if (tagName === 'style' || properties.style !== undefined)
      say(
        element,
        'inline-style',
        `Expected style sheets only, found style in <${tagName}>. Move it to a style sheet: a strict content policy refuses it.`
      )
    const isData = properties.type === 'application/ld+json'
    if (tagName === 'script' && !isData && (!properties.src || properties.type))
      say(
        element,
        'inline-script',
        'Expected classic scripts with src, found another <script>. Move it to src/client: a strict content policy and file:// refuse it.'
      )
    const listener = Object.keys(properties).find((name) => /^on[A-Z]/.test(name))
    if (listener)
      say(
        element,
        'inline-script',
        `Expected no listeners in the page, found ${listener} in <${tagName}>. Move it to src/client.`
      )
    if (properties.id !== undefined && seen.has(properties.id))
      say(
        element,
        'id-twice',
        `Expected each id once on a page, found ${properties.id} again. Give one of the two another id.`
      )
    seen.add(properties.id)
  })
}

const siteRoot = new URL('https://site.invalid/')
