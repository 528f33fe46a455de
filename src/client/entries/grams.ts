/** The script of a large collection, whose search reads an index; a small one does without it. */
import { createGramSearch } from '../../search/grams/gram-search.ts'
import { sayRan } from '../load/say-ran.ts'

sayRan()
globalThis.openGrams = createGramSearch
