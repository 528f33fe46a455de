import { choose, settingOf, whenSet } from './settings.ts'

/** The switch below the text that hides the marks of terms, places and corrections. */
export function hideMarks(document: Document): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-marks]')]
  for (const button of buttons) {
    button.hidden = false
    button.addEventListener('click', () => {
      choose('marks', settingOf('marks') ? undefined : 'off')
    })
  }
  whenSet(() => {
    const areHidden = settingOf('marks') === 'off'
    for (const button of buttons) button.textContent = areHidden ? '显示标记' : '隐藏标记'
    // Hidden marks must not be links.
    for (const mark of document.querySelectorAll<HTMLAnchorElement>('a[data-note]')) {
      mark.dataset.href ??= mark.getAttribute('href') ?? ''
      if (areHidden) mark.removeAttribute('href')
      else mark.setAttribute('href', mark.dataset.href)
    }
  })
}
