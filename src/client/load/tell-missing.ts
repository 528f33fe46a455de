import { element } from '../page/element.ts'
import { findReason, MissingFile, type Reason } from './missing-file.ts'

const sentences: Readonly<Record<Reason, string>> = {
  replaced: '网站已经更新，请刷新这一页。',
  'not there': '这一页有的功能没有取到：网络不通，或者网站的文件不全。',
  unknown: '这一页有的功能没有取到：文件夹里的文件不全，或者已经换过。请刷新这一页。'
}

let notice: HTMLElement | undefined

/** Tell, at the foot of the window, that a part of the page is missing, and what helps; once. */
export async function tellMissing(error: unknown): Promise<void> {
  if (!(error instanceof MissingFile)) return
  const reason = await findReason(error)
  const close = element('button', { type: 'button', className: 'link' }, '关闭')
  close.addEventListener('click', () => {
    notice?.remove()
  })
  notice?.remove()
  notice = element('div', { className: 'notice screen' }, sentences[reason], ...reloadFor(reason), close)
  notice.setAttribute('role', 'alert')
  const foot = document.querySelector('.foot') ?? document.body
  foot.append(notice)
}

/** Reloaded without a network, the page would be gone. */
function reloadFor(reason: Reason): HTMLElement[] {
  if (reason === 'not there') return []
  const reload = element('button', { type: 'button', className: 'link' }, '刷新')
  reload.addEventListener('click', () => {
    location.reload()
  })
  return [reload]
}
