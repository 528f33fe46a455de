/** The switch that hides the marks of terms, places and corrections. The choice is kept in this browser. */
export function hideMarks(document: Document): void {
  const key = 'marks'
  let areHidden = read() === 'hidden'
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-marks]')]
  for (const button of buttons) {
    button.hidden = false
    button.addEventListener('click', () => {
      areHidden = !areHidden
      write(areHidden ? 'hidden' : 'shown')
      apply()
    })
  }
  apply()

  function apply(): void {
    document.documentElement.toggleAttribute('data-marks-hidden', areHidden)
    for (const button of buttons) button.textContent = areHidden ? '显示标记' : '隐藏标记'
    // What is not seen is no link either.
    for (const mark of document.querySelectorAll<HTMLAnchorElement>('a[data-note]')) {
      mark.dataset.href ??= mark.getAttribute('href') ?? ''
      if (areHidden) mark.removeAttribute('href')
      else mark.setAttribute('href', mark.dataset.href)
    }
  }

  // Storage may be refused: the choice then lasts as long as the page.
  function read(): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }

  function write(value: string): void {
    try {
      localStorage.setItem(key, value)
    } catch {
      return
    }
  }
}
