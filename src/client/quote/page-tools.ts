import { offerAloud, watchVoices } from '../aloud/offer-aloud.ts'
import { element } from '../page/element.ts'
import { copyOrShow } from '../search/download-hits.ts'
import { referenceTo } from './reference.ts'

/** What the line of tools below the title can do with script: copy the reference instead of leading to its formats, and read aloud. */
export function openPageTools(document: Document): void {
  const tools = document.querySelector<HTMLElement>('.tools')
  const link = tools?.querySelector<HTMLAnchorElement>('a[data-reference]')
  if (!tools || !link) return
  const told = element('div')
  told.setAttribute('role', 'status')
  tools.append(...offerAloud(document, '朗读').map(toItem), element('li', {}, told))
  watchVoices(document)
  link.setAttribute('role', 'button')
  link.setAttribute('aria-label', '复制参考文献（GB/T 7714）')
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    link.click()
  })
  link.addEventListener('click', (event) => {
    const reference = referenceTo(link.dataset.place ?? '')
    if (!reference) return
    event.preventDefault()
    void copyOrShow(reference, told).then((isCopied) => {
      if (!isCopied) return
      told.textContent = `已复制：${reference.text} BibTeX、RIS 等格式在`
      told.append(element('a', { className: 'link', href: link.href }, '下载'), '页。')
    })
  })
}

function toItem(button: HTMLElement): HTMLElement {
  button.classList.add('link')
  return element('li', {}, button)
}
