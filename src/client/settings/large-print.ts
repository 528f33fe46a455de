import { choose, settingOf, whenSet } from './settings.ts'

/** The switch on the home page between 大字版 and the usual size. */
export function switchLargePrint(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-large-print]')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => {
    choose('large', settingOf('large') ? undefined : 'on')
  })
  whenSet(() => {
    button.textContent = settingOf('large') ? '普通版' : '大字版'
  })
}
