/** Let the button that says so print the page. */
export function offerPrint(document: Document): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => {
    print()
  })
}
