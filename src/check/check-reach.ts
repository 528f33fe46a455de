/** Whether a reader comes to every page by links alone. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { visitAddresses } from '../html/addresses.ts'
import { pageFault } from '../model/report.ts'

/** The pages that a page leads to by links and forms, by path. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>

/** @param path Of the page within the site. */
export function linksOf(tree: Root, path: string): Set<string> {
  const links = new Set<string>()
  visitAddresses(tree, (address, { tagName }) => {
    if ((tagName === 'a' || tagName === 'form') && !/^[a-z][a-z\d+.-]*:/i.test(address)) {
      links.add(decodeURIComponent(new URL(address, `https://site.invalid/${path}`).pathname.slice(1)))
    }
    return address
  })
  return links
}

/**
 * Check that links lead from the home page to every page.
 *
 * @param exempt Pages that are met otherwise: by the server, or at an address from before.
 */
export function checkReach(links: Links, exempt: ReadonlySet<string>, file: VFile): void {
  const reached = new Set(['index.html'])
  for (const page of reached) for (const target of links.get(page) ?? []) reached.add(target)
  for (const page of links.keys()) {
    if (!reached.has(page) && !exempt.has(page))
      pageFault(
        file,
        'page-orphan',
        `Expected links from index.html to every page, found none to ${page}. Link it, or remove it.`
      )
  }
}

/**
 * Check that the page of an entry is linked from an index, and from the text or the page of another entry.
 *
 * @param entries Paths of the pages of terms and places.
 * @param common Those of common words, to which no text leads.
 */
export function checkEntryLinks(
  links: Links,
  entries: ReadonlySet<string>,
  common: ReadonlySet<string>,
  file: VFile
): void {
  const sources = new Map([...entries].map((entry): [string, Set<string>] => [entry, new Set()]))
  for (const [page, targets] of links) {
    for (const target of targets) if (target !== page) sources.get(target)?.add(kindOf(page, entries))
  }
  for (const [entry, kinds] of sources) {
    if (common.has(entry)) kinds.add('the text')
    const isFound = kinds.has('the text') || kinds.has('another entry')
    const missing = [...(kinds.has('an index') ? [] : ['an index']), ...(isFound ? [] : ['the text or another entry'])]
    if (missing.length > 0)
      pageFault(
        file,
        'entry-unlinked',
        `Expected links to ${entry} from an index, and from the text or another entry, found none from ${missing.join(' and ')}. ` +
          'Give the entry a form that occurs.'
      )
  }
}

function kindOf(page: string, entries: ReadonlySet<string>): string {
  if (entries.has(page)) return 'another entry'
  if (/^(terms|places)\/[^/]+$/.test(page)) return 'an index'
  return /^(?!terms\/|places\/)[^/]+\/[^/]+\/[^/]+\.html$/.test(page) ? 'the text' : 'elsewhere'
}
