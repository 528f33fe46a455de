import { copy, type Copy } from '../quote/copy.ts'
import { element } from '../page/element.ts'

/** How long a button says that it has copied, in milliseconds. */
const shown = 2000

/** Copy a text for a button, which says so; where copying is refused, show the text selected, after the button. */
export async function offerCopy(button: HTMLButtonElement, content: Copy): Promise<void> {
  const said = button.textContent
  if (!(await copyOrShow(content, button.parentElement))) return
  button.textContent = '已复制'
  window.setTimeout(() => (button.textContent = said), shown)
}

/** Copy a text; where copying is refused, show it selected, at the end of `place`. @returns Whether it was copied. */
export async function copyOrShow(content: Copy, place: HTMLElement | null): Promise<boolean> {
  if (await copy(content)) return true
  const field = element('textarea', { className: 'take-away', value: content.text, readOnly: true })
  field.setAttribute('aria-label', '请复制这里的文字')
  place?.append(field)
  field.addEventListener('blur', () => {
    field.remove()
  })
  field.focus()
  field.select()
  return false
}

export function offerDownload(name: string, text: string, type: string): void {
  const link = element('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name })
  link.click()
  // The browser has taken it by the next turn.
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
