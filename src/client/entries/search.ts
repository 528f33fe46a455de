/** The script of the search page, beside the one of all pages. */
import { hideWithoutScript, sayRan } from '../load/say-ran.ts'
import { openSearchPage } from '../search/search-page.ts'
import { openSite } from '../search/search-site.ts'

sayRan()
hideWithoutScript(document)
const form = document.querySelector<HTMLFormElement>('form[data-search]')
const box = form?.querySelector<HTMLInputElement>('input[name=q]')
if (form && box) {
  openSearchPage(document, openSite(document, new URL('.', form.action).href))
  if (!box.value) box.focus()
}
