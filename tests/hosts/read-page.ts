import { urlAttributes } from 'html-url-attributes'
import type { Page } from 'puppeteer-core'

/** What a browser makes of a page. */
export interface ReadPage {
  /** Where it is, after all redirections. */
  readonly location: string
  readonly ids: ReadonlySet<string>
  readonly addresses: readonly Address[]
  /** Of the body; browsers give one to a page without style. */
  readonly margin: string
}

export interface Address {
  /** Made absolute, as the browser would open it. */
  readonly url: string
  /** `href of <a>`. */
  readonly attribute: string
}

export async function readPage(page: Page): Promise<ReadPage> {
  // One string comes through much faster than many.
  const read = JSON.parse(await page.evaluate(readDocument, selectors)) as Omit<ReadPage, 'ids'> & { ids: string[] }
  return { ...read, ids: new Set(read.ids) }
}

/** For each attribute that holds an address, the elements that may have it. */
const selectors = Object.entries(urlAttributes).map(([property, tags]) => {
  const attribute = property.toLowerCase()
  return { attribute, selector: (tags ?? ['']).map((tag) => `${tag}[${attribute}]`).join(',') }
})

/** Runs in the page. */
function readDocument(selectors: readonly { attribute: string; selector: string }[]): string {
  const addresses = selectors.flatMap(({ attribute, selector }) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const value = element.getAttribute(attribute) ?? ''
      const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).href : value
      return { url, attribute: `${attribute} of <${element.localName}>` }
    })
  )
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  return JSON.stringify({ location: location.href, ids, addresses, margin: getComputedStyle(document.body).margin })
}
