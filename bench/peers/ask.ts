import type { Page } from '@playwright/test'
import type { SearchBox } from './site.ts'

export interface Asked {
  /** From the last key to the answer on the page. */
  readonly milliseconds: number
  /** As the site's `readAnswer` gives it. */
  readonly hits: readonly string[]
}

/** Make the page able to say what the site's search shows; before it is opened. */
export async function watchAnswers(page: Page, { readAnswer }: SearchBox): Promise<void> {
  await page.addInitScript({ content: `window.readAnswer = ${String(readAnswer)}` })
}

/**
 * Ask as a reader does who has a page before them: open the box, type, and wait for an answer.
 *
 * @throws {Error} When there is no answer within the time.
 */
export async function askFromPage(page: Page, search: SearchBox, query: string, timeout = 15_000): Promise<string[]> {
  page.setDefaultTimeout(timeout)
  await search.open(page)
  const box = page.locator(search.pageBox ?? search.box)
  await box.pressSequentially(query, { delay: 50 })
  if (search.isForm) await box.press('Enter')
  const answer = await page.waitForFunction((query) => (window as unknown as Watched).readAnswer?.(query), query, {
    timeout
  })
  return (await answer.jsonValue()) as string[]
}

/** What comes of asking on a page where perhaps nothing works. */
export async function tryToAsk(
  page: Page,
  search: SearchBox,
  query: string
): Promise<'answers' | 'finds nothing' | 'fails'> {
  try {
    const hits = await askFromPage(page, search, query, 10_000)
    return hits.length > 0 ? 'answers' : 'finds nothing'
  } catch {
    return 'fails'
  }
}

/** Ask in a box that is open: empty it, put the query into it as by one last key, and wait. */
export async function ask(page: Page, { box }: SearchBox, query: string): Promise<Asked> {
  return page.evaluate(
    async ({ box, query }) => {
      const input = document.querySelector<HTMLInputElement>(box)
      const { readAnswer } = window as unknown as Watched
      if (!input || !readAnswer) throw new Error(`Expected a search box ${box}, found none.`)
      const type = (text: string) => {
        // Frameworks watch the property of the element itself: go around it.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
      const until = async (isSo: () => boolean) => {
        const end = performance.now() + 15_000
        while (!isSo()) {
          if (performance.now() > end) throw new Error(`Expected an answer to ${query}, found none in 15 seconds.`)
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, 4)
            const observer = new MutationObserver(() => {
              observer.disconnect()
              clearTimeout(timer)
              resolve()
            })
            observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
          })
        }
      }
      type('')
      await until(() => readAnswer(query) === undefined)
      // The pause after which the emptied box is searched is over by then.
      await new Promise((resolve) => setTimeout(resolve, 400))
      const start = performance.now()
      type(query)
      await until(() => readAnswer(query) !== undefined)
      return { milliseconds: performance.now() - start, hits: readAnswer(query) ?? [] }
    },
    { box, query }
  )
}

/** Press the button for more results until there is none; all hits then. */
export async function askForMore(page: Page, { more }: SearchBox, query: string, hits: readonly string[]) {
  let all = hits
  while (more !== undefined && (await page.locator(more).isVisible())) {
    await page.locator(more).click()
    const answer = await page.waitForFunction(
      ({ query, length }) => {
        const hits = (window as unknown as Watched).readAnswer?.(query)
        return hits && hits.length > length ? hits : undefined
      },
      { query, length: all.length }
    )
    all = (await answer.jsonValue()) as string[]
  }
  return all
}

interface Watched {
  readonly readAnswer?: SearchBox['readAnswer']
}
