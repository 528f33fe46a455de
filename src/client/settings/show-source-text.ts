import { element } from '../page/element.ts'
import { rangeOf } from '../quote/paragraph-text.ts'
import { linkMarks } from './choose-marks.ts'
import { choose, settingOf, whenSet } from './settings.ts'

type Reading = readonly [start: number, end: number, sic: string]

/**
 * Show the source text (原稿) in place of the reading text, where a reader has set so. A page that a search leads to, or a
 * link to some words, keeps the reading text, which has these words, and says so.
 */
export function showSourceText(document: Document): void {
  const data = document.querySelector<HTMLElement>('[data-source]')?.dataset.source
  const readings = new Map(Object.entries(JSON.parse(data ?? '{}') as Record<string, readonly Reading[]>))
  let restore: (() => void) | undefined

  whenSet(() => {
    const isChosen = settingOf('reading') === 'source'
    // Until the marks are cleared, and the address with them.
    const asked = new URLSearchParams(location.search)
    const isSearched = asked.has('q') || asked.has('words')
    const isWanted = isChosen && !isSearched
    putOff(isChosen && isSearched)
    if (isWanted === (restore !== undefined)) return
    if (isWanted) restore = show(readings)
    else {
      restore?.()
      restore = undefined
      linkMarks(document)
    }
    // A quotation says which text it has.
    document.documentElement.toggleAttribute('data-source-shown', isWanted)
  })
}

/** Paper says so, too, on every page. @returns A function that shows the reading text again. */
function show(readings: ReadonlyMap<string, readonly Reading[]>): () => void {
  const note = createNote()
  document.querySelector('.paragraph')?.before(note)
  const title = element('span', {}, '原稿（错字未更正）')
  document.querySelector('.running-title span')?.after(title)
  const kept = [...readings].flatMap(([id, changes]) => {
    const paragraph = document.getElementById(id)
    if (!paragraph) return []
    const before = [...paragraph.childNodes]
      .filter((node) => !(node instanceof Element && node.matches('.quote-tools, .card')))
      .map((node) => node.cloneNode(true))
    // From the end: the places of the others stay what they are.
    for (const [start, end, sic] of [...changes].reverse()) {
      const range = rangeOf(paragraph, { start, end })
      range.deleteContents()
      range.insertNode(document.createTextNode(sic))
    }
    return [{ paragraph, before }]
  })
  return () => {
    note.remove()
    title.remove()
    for (const { paragraph, before } of kept) {
      paragraph.textContent = ''
      paragraph.append(...before)
    }
  }
}

let putOffNote: HTMLElement | undefined

/** Say that the source is not shown yet, and how it is. */
function putOff(isPutOff: boolean): void {
  putOffNote?.remove()
  putOffNote = undefined
  if (!isPutOff) return
  const address = `${location.pathname}${location.hash}`
  const link = element('a', { className: 'link', href: address }, '清除标记，看原稿')
  putOffNote = element('p', { className: 'note screen' }, '标出文字时，显示的是更正后的文字。', link)
  // Where one is led to: the first paragraph may be out of sight.
  const led = document.getElementById(location.hash.slice(1))?.closest('.paragraph')
  ;(led ?? document.querySelector('.paragraph'))?.before(putOffNote)
}

function createNote(): HTMLElement {
  const back = element('button', { type: 'button', className: 'link screen' }, '看更正后的文字')
  back.addEventListener('click', () => {
    choose('reading', undefined)
  })
  return element('p', { className: 'note' }, '现在显示的是原稿，错字和半角标点都在；红点处有说明。', back)
}
