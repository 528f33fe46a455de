/** The script of the search page, beside the one of all pages. */
import { openSearchPage } from './search-page.ts'

openSearchPage(document)
