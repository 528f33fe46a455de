import { choose, settingOf, whenSet } from './settings.ts'

/** The choice below the text: which marks of terms, places and corrections are shown. */
export function chooseMarks(document: Document): void {
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('a[data-note]')].map((mark) => {
    const href = mark.getAttribute('href')
    return { mark, isQuiet: href === null, href: href ?? mark.dataset.href ?? '' }
  })
  const selects = [...document.querySelectorAll<HTMLSelectElement>('select[data-marks]')]
  for (const select of selects) {
    select.hidden = false
    select.addEventListener('change', () => {
      choose('marks', select.value || undefined)
    })
  }
  whenSet(() => {
    const choice = settingOf('marks') ?? ''
    for (const select of selects) select.value = choice
    // Marks that are not shown must not be links.
    for (const { mark, isQuiet, href } of marks) {
      if (choice === 'off' || (isQuiet && choice !== 'all')) mark.removeAttribute('href')
      else mark.setAttribute('href', href)
    }
  })
}
