/** Fetch the next section when the page has come to rest, and the page of a link that the pointer rests on. */
export function prefetchPages(document: Document): void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection
  if (!location.protocol.startsWith('http') || connection?.saveData) return
  const fetched = new Set<string>([location.href])
  const prefetch = (href: string) => {
    const address = href.replace(/#.*/, '')
    if (!address.startsWith(location.origin) || fetched.has(address)) return
    fetched.add(address)
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = address
    document.head.append(link)
  }

  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]')
  if (next)
    window.addEventListener('load', () => {
      const run = () => {
        prefetch(next.href)
      }
      if ('requestIdleCallback' in window) requestIdleCallback(run)
      else setTimeout(run, 1000)
    })
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = target instanceof Element && pointerType === 'mouse' && target.closest<HTMLAnchorElement>('a[href]')
    if (link && !link.dataset.note && !link.hasAttribute('download')) prefetch(link.href)
  })
}
