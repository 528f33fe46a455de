import { element } from '../page/element.ts'
import { copiesOf, type QuotedPart } from '../quote/quotation.ts'
import { paint } from './paint.ts'
import { publicAddressOf } from './public-address.ts'
import { toCode } from './to-code.ts'

/** A picture, and what is said on it. */
export interface Picture {
  readonly canvas: HTMLCanvasElement
  readonly words: string
}

/** Draw the words that are quoted, as a card of the site's look, in its light colours. */
export function toPicture(parts: readonly QuotedPart[]): Picture {
  const { 出处: citation, 文字: text } = copiesOf(parts)
  const site = document.querySelector('.brand')?.textContent.trim() ?? ''
  const address = publicAddressOf(parts[0]?.id ?? '')
  const card = element(
    'div',
    { className: 'picture-card' },
    element('div', { className: 'stroke' }),
    ...text.text.split('\n').map((words) => element('p', {}, words)),
    createCitation(citation.text),
    createFoot(site, address)
  )
  const canvas = element('canvas')
  const holder = element('div', { className: 'picture-holder' }, card, canvas)
  document.body.append(holder)
  inLight(() => {
    paint(card, canvas)
  })
  holder.remove()
  return { canvas, words: `${text.text}\n${citation.text}\n${site}` }
}

/** A line ends between title and place, if anywhere. */
function createCitation(citation: string): HTMLElement {
  const end = citation.lastIndexOf('》') + 1
  return element('p', { className: 'cited' }, citation.slice(0, end), element('span', {}, citation.slice(end)))
}

function createFoot(site: string, address: string | undefined): HTMLElement {
  const lines = [element('p', { className: 'site' }, site)]
  if (address === undefined) return element('div', { className: 'picture-foot' }, ...lines)
  lines.push(element('p', {}, '扫码看原文和上下文'), element('p', {}, new URL(address).host))
  return element('div', { className: 'picture-foot' }, element('div', {}, ...lines), toCode(address))
}

/** Run with the page in its light colours. It has its own again before anybody sees it. */
function inLight(run: () => void): void {
  const { dataset } = document.documentElement
  const { theme } = dataset
  dataset.theme = 'light'
  run()
  if (theme === undefined) delete dataset.theme
  else dataset.theme = theme
}
