import { pathOfData } from '../../search/data-file.ts'

/** Whoever goes to the search box will soon need the search page: fetch what it loads first. */
export function prefetchSearch(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
  const page = box?.form?.action
  const build = document.body.dataset.corpus ?? ''
  if (!box || page === undefined || !location.protocol.startsWith('http')) return
  const prefetch = () => {
    for (const path of ['search.html', pathOfData('corpus', build)]) {
      const link = document.createElement('link')
      link.rel = 'prefetch'
      link.href = new URL(path, page).href
      document.head.append(link)
    }
  }
  box.addEventListener('focus', prefetch, { once: true })
}
