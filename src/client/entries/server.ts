/** The script of a large collection that has a search server: in the place of the one that reads its index, which it brings along. */
import { createGramSearch } from '../../search/grams/gram-search.ts'
import { sayRan } from '../load/say-ran.ts'
import { askServerAt } from '../search/ask-server.ts'
import { createServerSearch } from '../search/server-search.ts'

sayRan()
globalThis.openGrams = (index, listPlans, load, fold, ...others) => {
  const files = createGramSearch(index, listPlans, load, fold, ...others)
  const { server, corpus = '' } = document.body.dataset
  // A page from a folder has no server.
  return server !== undefined && location.protocol.startsWith('http')
    ? createServerSearch(askServerAt(server), corpus, files, fold, index.plans === undefined)
    : files
}
