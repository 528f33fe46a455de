import type { AskServer } from './server-search.ts'

/** How long a page waits for the server before it goes to the files, in milliseconds. */
const patience = 4000

/** @param address Of the server, with a slash at its end. */
export const askServerAt =
  (address: string): AskServer =>
  async (question, words) => {
    const control = new AbortController()
    const timer = window.setTimeout(() => {
      control.abort()
    }, patience)
    try {
      const response = await fetch(`${address}${question}?${words.toString()}`, {
        signal: control.signal,
        credentials: 'omit'
      })
      if (!response.ok) throw new Error(`Expected an answer of the search server, found ${response.status}.`)
      return (await response.json()) as unknown
    } finally {
      window.clearTimeout(timer)
    }
  }
