/** Copy a text; where the clipboard is refused, show it selected. */
export function offerText(button: HTMLButtonElement, text: string): void {
  const said = button.textContent
  const say = (words: string) => {
    button.textContent = words
    window.setTimeout(() => (button.textContent = said), 2000)
  }
  const show = () => {
    const field = document.createElement('textarea')
    field.className = 'take-away'
    field.value = text
    field.readOnly = true
    field.setAttribute('aria-label', '请复制这里的文字')
    button.parentElement?.append(field)
    field.focus()
    field.select()
  }
  // On some hosts there is no clipboard at all.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) show()
  else
    clipboard.writeText(text).then(() => {
      say('已复制')
    }, show)
}

export function offerDownload(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // The browser has taken it by the next turn.
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
