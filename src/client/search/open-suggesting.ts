import { createSuggest } from '../../search/suggest.ts'
import { openSearch, type Opened } from './open-search.ts'
import type { SearchSite } from './search-site.ts'

interface Suggesting extends Opened {
  /** Finds terms and places by their names; and by what is said of them as well. */
  readonly suggest: Readonly<Record<'byNames' | 'byEntries', () => Promise<ReturnType<typeof createSuggest>>>>
}

/** Opens the search once, with what suggests terms and places; what did not come is tried again. */
export function createOpening(site: SearchSite) {
  let opening: Promise<Suggesting> | undefined
  let isAtHand = false
  return {
    /** Whether an answer costs no request. */
    isAtHand: () => isAtHand,
    open(): Promise<Suggesting> {
      opening ??= openSearch(site).then((opened) => {
        isAtHand = opened.search.screen === Infinity
        const make = (load: SearchSite['names']) =>
          retried(() => load().then((entries) => createSuggest(entries, opened.fold)))
        return { ...opened, suggest: { byNames: make(site.names), byEntries: make(site.entries) } }
      })
      opening.catch(() => (opening = undefined))
      return opening
    }
  }
}

/** Make a function that runs another once, and again after it has failed. */
function retried<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    made.catch(() => (made = undefined))
    return made
  }
}
