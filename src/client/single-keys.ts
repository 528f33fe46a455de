/** Whether `/` works alone: who speaks to the computer, or types by accident, can switch it off in 使用说明. */
const key = 'single-keys'

export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export function switchSingleKeys(document: Document): void {
  const box = document.querySelector<HTMLInputElement>('input[data-single-keys]')
  if (!box) return
  box.checked = singleKeysAreOn()
  box.disabled = false
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(key, box.checked ? 'on' : 'off')
    } catch {
      // Nothing can be kept here: the box says so by going back.
      box.checked = true
    }
  })
}
