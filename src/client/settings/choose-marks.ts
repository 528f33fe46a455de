import { choose, settingOf, whenSet } from './settings.ts'

/** The choice below the text: which marks of terms, places and corrections are shown. */
export function chooseMarks(document: Document): void {
  const selects = [...document.querySelectorAll<HTMLSelectElement>('select[data-marks]')]
  for (const select of selects) {
    select.hidden = false
    select.addEventListener('change', () => {
      choose('marks', select.value || undefined)
    })
  }
  whenSet(() => {
    for (const select of selects) select.value = settingOf('marks') ?? ''
    linkMarks(document)
  })
}

/** Make links of the marks that are shown, and of no others. A quiet mark comes without `href`, with `data-href`. */
export function linkMarks(document: Document): void {
  const choice = settingOf('marks')
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('a.mark[data-note]')) {
    const isQuiet = 'href' in mark.dataset
    const href = mark.dataset.href ?? mark.dataset.address ?? mark.getAttribute('href') ?? ''
    if (choice === 'off' || (isQuiet && choice !== 'all')) {
      if (!isQuiet) mark.dataset.address = href
      mark.removeAttribute('href')
    } else mark.setAttribute('href', href)
  }
}
