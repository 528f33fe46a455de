/** The script of the search page, beside the one of all pages. */
import { openEngine } from './search-engine.ts'
import { openSearchPage } from './search-page.ts'
import { openSite } from './search-site.ts'

const form = document.querySelector<HTMLFormElement>('form[data-search]')
const box = form?.querySelector<HTMLInputElement>('input[name=q]')
if (form && box) {
  const root = new URL('.', form.action).href
  const site = openSite(root)
  openSearchPage(document, site, (fold) => openEngine(site, root, fold))
  if (!box.value) box.focus()
}
