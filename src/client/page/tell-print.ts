/** Add to the running title of paper where the page stands and when it was printed. A folder on one's computer is not told. */
export function tellPrint(document: Document): void {
  const target = document.querySelector('[data-printed]')
  if (!target) return
  window.addEventListener('beforeprint', () => {
    const address = location.protocol.startsWith('http') ? `${location.host}${location.pathname}　` : ''
    target.textContent = `${address}${new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' })}打印`
  })
}
