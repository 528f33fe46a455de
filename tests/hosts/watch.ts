import type { Page } from 'puppeteer-core'

/**
 * Listen to a tab: every request that fails or leaves the site, every error of a script or in the console, everything
 * that the content policy refuses. Call it before the tab opens its first page.
 *
 * @param address Of the site's folder, with a slash at its end.
 * @param say Receives a sentence for each fault.
 */
export async function watch(page: Page, address: string, say: (fault: string) => void): Promise<void> {
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !isTried(text) && !isTried(message.location().url ?? ''))
      say(text.startsWith(expected) ? text : `${expected}no error in the console, found “${text}”.`)
  })
  page.on('pageerror', (error) => {
    say(`Expected no error of a script, found “${error instanceof Error ? error.message : String(error)}”.`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:') && !isTried(request.url()))
      say(`Expected requests to this site only, found one to ${request.url()}.`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason'
    // The next page ends what the last one still loads.
    if (!/ABORTED/.test(reason) && !isTried(request.url()))
      say(`Expected every request to succeed, found ${reason} for ${request.url()}.`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !isTried(response.url()))
      say(`Expected every request to succeed, found ${response.status()} for ${response.url()}.`)
  })
  await page.evaluateOnNewDocument(sayInConsole)
}

const expected = 'Expected '

/** Whether a sentence or an address is about the script that 404.html, and it alone, looks for in several places. */
export const isTried = (text: string): boolean => /\/find-home-[^/]*\.js\b/.test(text)

/** Runs in the page, before it is read. These events are heard by way of the console, in every browser alike. */
function sayInConsole() {
  window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(
      `Expected the content policy to refuse nothing, found that ${effectiveDirective} refuses ${blockedURI}.`
    )
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    console.error(`Expected every promise to be kept or caught, found ${String(reason)}.`)
  })
  // What a page from a folder does not find is not a failed request to every browser.
  const sayMissing = ({ target }: Event) => {
    // A prefetch is a wish: Firefox drops what it would have to ask for again.
    if (target instanceof Element && !target.matches('[rel=prefetch]'))
      console.error(`Expected every file to load, found none for ${target.outerHTML}`)
  }
  window.addEventListener('error', sayMissing, true)
}
