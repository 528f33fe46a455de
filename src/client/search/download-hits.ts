import { copy, type Copy } from '../quote/copy.ts'
import { element } from '../page/element.ts'

/** How long a button says that it has copied, in milliseconds. */
const shown = 2000

/**
 * Copy a text for a button, which says so; where copying is refused, show the text selected, after the button.
 *
 * @returns Whether it was copied.
 */
export async function offerCopy(button: HTMLButtonElement, content: Copy): Promise<boolean> {
  const said = button.textContent
  if (!(await copyOrShow(content, button.parentElement))) return false
  button.textContent = '已复制'
  window.setTimeout(() => (button.textContent = said), shown)
  return true
}

/** Copy a text; where copying is refused, show it selected, at the end of `place`. @returns Whether it was copied. */
export async function copyOrShow(content: Copy, place: HTMLElement | null): Promise<boolean> {
  if (await copy(content)) return true
  place?.querySelector('.take-away')?.remove()
  const field = element('textarea', { value: content.text, readOnly: true, rows: 4 })
  const words = '没有复制成：浏览器不允许。请复制这里的文字，已经选好（电脑上按 Ctrl+C，手机上长按）：'
  const box = element('label', { className: 'take-away' }, words, field)
  place?.append(box)
  field.addEventListener('blur', () => {
    box.remove()
  })
  field.focus()
  field.select()
  return false
}

export function offerDownload(name: string, content: Blob): void {
  const link = element('a', { href: URL.createObjectURL(content), download: name })
  link.click()
  // The browser has taken it by the next turn.
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
