/** A text to be copied, plain and as markup for programs that keep it. */
export interface Copy {
  readonly text: string
  readonly html: string
}

/**
 * Copy from within a click. What a reader copies otherwise is a matter of copy-selection.ts.
 *
 * @returns Whether it was copied; the browser or the host may refuse.
 */
export async function copy({ text, html }: Copy): Promise<boolean> {
  return copyBySelection({ text, html }) || (await copyByClipboard(text))
}

/** As the browser's own command does: it works on hosts without TLS and in old browsers, too. */
function copyBySelection({ text, html }: Copy): boolean {
  const selection = document.getSelection()
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  // Some browsers copy only where something is selected.
  document.body.append(field)
  field.focus({ preventScroll: true })
  field.select()
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', fill)
  let isCopied = false
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works on a host without TLS
    isCopied = document.execCommand('copy')
  } catch {
    isCopied = false
  }
  document.removeEventListener('copy', fill)
  field.remove()
  if (before) {
    selection?.removeAllRanges()
    selection?.addRange(before)
  }
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return isCopied
}

async function copyByClipboard(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return false
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
