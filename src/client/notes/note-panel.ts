import { element } from '../page/element.ts'
import { isEscape } from '../page/is-escape.ts'
import type { QuotedPart } from '../quote/quotation.ts'
import { dropNote, keepNotes, keptNotes } from './kept-notes.ts'
import { noteOn, withWords } from './make-note.ts'
import type { Note } from './note.ts'
import { siteRoot } from '../page/site-root.ts'
import { citationOf } from './to-text.ts'

/** Make the function that opens a note for what is quoted, below its last paragraph. Only one is open at a time. */
export function openNotes(document: Document): (parts: readonly QuotedPart[]) => void {
  const root = siteRoot(document)
  const plan = location.href.slice(root.length).split('/')[0] ?? ''
  let panel: HTMLElement | undefined
  return (parts) => {
    const note = noteOn(document, plan, parts)
    // The note has the words now; the tools of a paragraph are there again.
    document.getSelection()?.removeAllRanges()
    if (note) open(note)
  }

  function open(note: Note): void {
    panel?.remove()
    panel = createPanel(note)
    document.getElementById(note.last)?.after(panel)
    panel.scrollIntoView({ block: 'nearest' })
    panel.querySelector('textarea')?.focus()
  }

  function createPanel(note: Note): HTMLElement {
    const isKept = keptNotes().some(({ id }) => id === note.id)
    const field = element('textarea', { value: note.words, rows: 3 })
    const status = element('span')
    status.setAttribute('role', 'status')
    const save = button(isKept ? '保存' : '记下', () => {
      if (keepNotes([withWords(note, field.value)])) {
        close(note)
        tellKept(note)
      } else status.textContent = '没有保存：浏览器不让网站记东西，或者已经记满。'
    })
    const made = element(
      'section',
      { className: 'note-panel screen' },
      element('label', {}, `关于“${shorten(note.quote)}”的笔记（可以不写，只做书签）`, field),
      element(
        'p',
        { className: 'ends' },
        save,
        ...(isKept
          ? [
              button('删除', () => {
                if (dropNote(note.id)) close(note)
              })
            ]
          : []),
        button('取消', () => {
          close(note)
        }),
        status,
        linkToAll()
      ),
      ...createOthers(note)
    )
    made.setAttribute('aria-label', `笔记：${citationOf(note)}`)
    made.addEventListener('keydown', (event) => {
      if (!isEscape(event)) return
      event.stopPropagation()
      close(note)
    })
    return made
  }

  /** The other notes on the paragraph, each of which can be opened. */
  function createOthers({ id, first }: Note): HTMLElement[] {
    const others = keptNotes().filter((other) => other.plan === plan && other.first === first && other.id !== id)
    if (others.length === 0) return []
    const rows = others.map((other) =>
      element(
        'li',
        {},
        button(`“${shorten(other.quote)}”${other.words && '：'}${shorten(other.words)}`, () => {
          open(other)
        })
      )
    )
    return [element('p', {}, '这一段还有：'), element('ul', {}, ...rows)]
  }

  /** Until another note is opened. */
  function tellKept({ last }: Note): void {
    panel = element('p', { className: 'note screen' })
    panel.setAttribute('role', 'status')
    document.getElementById(last)?.after(panel)
    panel.append('记下了。这一段的编号带着颜色，点它可以再看。', linkToAll())
  }

  function linkToAll(): HTMLElement {
    return element('a', { className: 'link', href: `${root}notes.html` }, '全部笔记')
  }

  function close({ first }: Note): void {
    panel?.remove()
    panel = undefined
    document.getElementById(first)?.querySelector<HTMLElement>('.number')?.focus({ preventScroll: true })
  }
}

const button = (name: string, run: () => void) => element('button', { type: 'button', onclick: run }, name)

const shorten = (words: string) => {
  const characters = [...words.replace(/\n/g, '')]
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('')
}
