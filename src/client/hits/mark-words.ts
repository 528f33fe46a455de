import type { Span } from '../../model/plan.ts'
import { element } from '../page/element.ts'
import { isEscape } from '../page/is-escape.ts'
import { rangeOf, textOf } from '../quote/paragraph-text.ts'
import { paint } from './mark-hits.ts'

/**
 * On a page that a link to some words leads to (`?words=…&hit=1#chp_8__sec_1__p_2`), mark these words in their paragraph,
 * and all up to the words `to`, if it has these, too; or say that they are not there. Esc takes the mark away.
 */
export function markWords(document: Document): void {
  const address = new URLSearchParams(location.search)
  const words = address.get('words')
  const foot = document.querySelector('.foot')
  if (!words || !foot) return
  const paragraph = document.getElementById(location.hash.slice(1))
  const to = address.get('to')
  const span = paragraph && findSpan(textOf(paragraph), words, to, Number(address.get('hit')))
  const range = paragraph && span ? rangeOf(paragraph, span) : undefined
  const clean = range && paint([range], range)
  if (range) window.scrollBy(0, range.getBoundingClientRect().top - window.innerHeight / 3)

  const said = range ? '链接标出的文字' : `链接所指的“${words}${to ? `……${to}` : ''}”不在这一段里，文字可能已经更正。`
  const end = element('button', { type: 'button', title: '清除标记', onclick: close }, '×')
  end.setAttribute('aria-label', '清除标记')
  const bar = element('div', { className: 'stepper screen' }, element('span', { className: 'said' }, said), end)
  bar.setAttribute('role', 'status')
  foot.querySelector('.running-head')?.append(bar)
  foot.classList.add('stepping')
  // Before a card hears it: what is on top closes first.
  document.addEventListener('keydown', onKey, true)

  function onKey(event: KeyboardEvent): void {
    if (isEscape(event) && !document.querySelector('.card')) close()
  }

  function close(): void {
    clean?.()
    bar.remove()
    foot?.classList.remove('stepping')
    document.removeEventListener('keydown', onKey, true)
    history.replaceState(null, '', location.pathname + location.hash)
  }
}

function findSpan(text: string, words: string, to: string | null, before: number): Span | undefined {
  const start = findNth(text, words, before)
  const last = to ? text.indexOf(to, start + words.length) : start
  return start >= 0 && last >= 0 ? { start, end: last + (to || words).length } : undefined
}

/** Offset of the words after skipping `before` occurrences; of the first if there are fewer; -1 if there is none. */
function findNth(text: string, words: string, before: number): number {
  const first = text.indexOf(words)
  let start = first
  for (let count = 0; count < before && start >= 0; count++) start = text.indexOf(words, start + words.length)
  return start >= 0 ? start : first
}
