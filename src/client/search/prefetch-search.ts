import { pathOfData } from '../../search/data-file.ts'

/** Whoever goes to the search box will soon need the search page: fetch what it reads. */
export function prefetchSearch(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
  const page = box?.form?.action
  const build = document.body.dataset.corpus ?? ''
  if (!box || page === undefined || !location.protocol.startsWith('http')) return
  const prefetch = () => {
    const link = document.createElement('link')
    link.rel = 'prefetch'
    // The page itself has the question in its address: fetched without, it would come twice.
    link.href = new URL(pathOfData('corpus', build), page).href
    document.head.append(link)
  }
  box.addEventListener('focus', prefetch, { once: true })
}
