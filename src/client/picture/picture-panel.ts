import { closeOnBack } from '../page/close-on-back.ts'
import { element } from '../page/element.ts'
import { isEscape } from '../page/is-escape.ts'
import type { Asked } from '../quote/offer-part.ts'
import { copiesOf, type QuotedPart } from '../quote/quotation.ts'
import { offerDownload } from '../search/download-hits.ts'
import { toPicture } from './to-picture.ts'

/** How many characters a picture holds that people can still read on a phone. */
const most = 600

let close: (() => void) | undefined

/** Show the picture of what is quoted, to keep it or to hand it on. Only one is open at a time. */
export function openPicture({ parts, button }: Asked): void {
  const [first] = parts
  if (!first) return
  close?.()
  const panel = createPanel(parts)
  const endWatch = closeOnBack(shut)
  panel.addEventListener('keydown', (event) => {
    if (!isEscape(event)) return
    event.stopPropagation()
    shut()
  })
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) shut()
  })
  panel.querySelector('.close')?.addEventListener('click', shut)
  document.body.append(panel)
  panel.focus()
  close = shut

  function shut(): void {
    close = undefined
    endWatch()
    const hadFocus = panel.contains(document.activeElement)
    panel.remove()
    if (!hadFocus) return
    // The tools may be gone, with what was selected.
    const number = document.getElementById(first?.id ?? '')?.querySelector<HTMLElement>('.number')
    const target = button.isConnected && button.offsetParent ? button : number
    target?.focus({ preventScroll: true })
  }
}

function createPanel(parts: readonly QuotedPart[]): HTMLElement {
  const citation = copiesOf(parts)['出处'].text
  const length = parts.reduce((sum, { text }) => sum + [...text].length, 0)
  const closing = element('button', { type: 'button', className: 'close' }, '关闭')
  const panel = element('div', { className: 'picture-panel screen', tabIndex: -1 })
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-label', `图片：${citation}`)
  if (length > most) {
    const words = `这段文字有${length}字，一张图片放不下，最多${most}字。请选中其中要紧的几句再做，或者用“文字加出处”复制全部。`
    panel.append(element('p', {}, words), element('p', { className: 'ends' }, closing))
    return panel
  }

  const { canvas, words } = toPicture(parts)
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', words)
  const status = element('span')
  status.setAttribute('role', 'status')
  const tell = (words: string) => {
    status.textContent = words
  }
  const name = `${citation.replace(/[\\/:*?"<>|\s]+/g, ' ')}.png`
  const save = element('button', { type: 'button' }, '保存图片')
  save.addEventListener('click', () => {
    canvas.toBlob((content) => {
      if (content) offerDownload(name, content)
      tell(content ? '已交给浏览器保存。没有存下来，就截屏。' : '这个浏览器存不了图片，请截屏。')
    })
  })
  const ends = element('p', { className: 'ends' }, save, closing, status)
  panel.append(canvas, ends)
  canvas.toBlob((content) => {
    if (content) save.after(...offerSharing(new File([content], name, { type: 'image/png' })))
  })
  return panel
}

/** A button that hands a file to another program of the device, where the browser can. */
function offerSharing(file: File): HTMLButtonElement[] {
  const shared = { files: [file] }
  if (!('canShare' in navigator) || !navigator.canShare(shared)) return []
  const button = element('button', { type: 'button' }, '分享')
  button.addEventListener('click', () => {
    // Whoever closes it has shared nothing, and need not be told so.
    navigator.share(shared).catch(() => undefined)
  })
  return [button]
}
