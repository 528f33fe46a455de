/** Add to the running title of paper where the page stands and when it was printed. A folder on one's computer is not told. */
export function tellPrint(document: Document): void {
  const target = document.querySelector('[data-printed]')
  if (!target) return
  window.addEventListener('beforeprint', () => {
    const now = new Date()
    const date = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日打印`
    const address = location.protocol.startsWith('http') ? location.host + location.pathname : ''
    target.textContent = [address, date].filter(Boolean).join('　')
  })
}
