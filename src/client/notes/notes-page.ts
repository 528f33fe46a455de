import { addressOf, cite } from '../../model/eid.ts'
import { addressOfWords } from '../../search/address.ts'
import type { CorpusParagraph } from '../../search/corpus.ts'
import { element } from '../page/element.ts'
import { offerDownload } from '../search/download-hits.ts'
import { openSite } from '../search/search-site.ts'
import { findNote } from './find-note.ts'
import { dropAllNotes, dropNote, keepNotes, keptNotes, whenNotes } from './kept-notes.ts'
import { withWords } from './make-note.ts'
import type { Note } from './note.ts'
import { siteRoot } from '../page/site-root.ts'
import { readAnnotations, toAnnotations } from './to-annotations.ts'
import { citationOf, toText } from './to-text.ts'

/** The list of a reader's notes: each leads to its words, and can be changed or deleted; all are taken along and brought back. */
export function listNotes(document: Document): void {
  const place = document.getElementById('notes')
  if (!place) return
  const root = siteRoot(document)
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  const published = canonical ?? (location.protocol.startsWith('http') ? location.href : undefined)
  const list = element('ol', { className: 'own-notes' })
  const status = element('p', { className: 'note' })
  status.setAttribute('role', 'status')
  /** Of the site; until they have come, and in a large collection, nobody knows whether the words still stand. */
  let paragraphs: readonly Pick<CorpusParagraph, 'plan' | 'id' | 'text'>[] | undefined
  const site = openSite(document, root)

  const take = [
    button('下载文本，带出处', () => {
      offerDownload('我的笔记.txt', new Blob([toText(sorted())], { type: 'text/plain;charset=utf-8' }))
    }),
    button('下载数据，可以再导入', () => {
      const folder = published === undefined ? '' : new URL('.', published).href
      const json = JSON.stringify(toAnnotations(sorted(), folder), undefined, 2)
      offerDownload('我的笔记.json', new Blob([json], { type: 'application/json' }))
    }),
    createWipe()
  ]
  place.append(element('p', { className: 'ways' }, ...take, createImport()), status, list)
  whenNotes(show)
  site.corpus().then((corpus) => {
    paragraphs = corpus.paragraphs
    show()
  }, site.tellMissing)

  function show(): void {
    const notes = sorted()
    for (const one of take) one.hidden = notes.length === 0
    list.textContent = ''
    list.append(...notes.map(createRow))
    if (notes.length === 0) tell('还没有笔记。读的时候点一下段前的数字，或选中几个字，再按“笔记”。')
    else if (status.textContent.startsWith('还没有')) tell('')
  }

  /** In the order of the plans and their text, as far as it is known. */
  function sorted(): Note[] {
    const order = new Map(paragraphs?.map(({ plan, id }, index) => [`${plan} ${id}`, index]))
    const indexOf = ({ plan, first }: Note) => order.get(`${plan} ${first}`) ?? order.size
    return [...keptNotes()].sort((a, b) => indexOf(a) - indexOf(b) || a.start - b.start)
  }

  function createRow(note: Note): HTMLElement {
    const row = element(
      'li',
      {},
      element('blockquote', {}, note.quote),
      element('p', { className: 'cited' }, ...sayPlace(note)),
      ...(note.words === '' ? [] : [element('p', { className: 'words' }, note.words)]),
      element(
        'p',
        { className: 'ways screen' },
        button(note.words === '' ? '写笔记' : '修改', () => {
          edit(row, note)
        }),
        button('删除', () => {
          if (!dropNote(note.id)) return
          const undo = button('撤销', () => {
            keepNotes([note])
            tell('')
          })
          tell('已删除一条笔记。', undo)
          undo.focus()
        })
      )
    )
    return row
  }

  function sayPlace(note: Note): (Node | string)[] {
    const link = (href: string) => element('a', { className: 'link', href }, citationOf(note))
    if (!paragraphs) return [link(`${root}${note.plan}/${addressOf(note.first)}`)]
    const here = paragraphs.filter(({ plan }) => plan === note.plan)
    const found = findNote(note, here)
    if (!found)
      return [citationOf(note), element('span', { className: 'lost' }, '没有位置：本站的文字里已经没有这些话')]
    const text = here.find(({ id }) => id === found.id)?.text ?? ''
    const said = [
      ...(found.id === note.first ? [] : [`现在在${cite(found.id)}`]),
      ...(found.isChanged ? ['文字有改动'] : [])
    ].join('，')
    // A link cannot mark what has changed as a whole.
    const address = found.isChanged
      ? `/${note.plan}/${addressOf(found.id)}`
      : addressOfWords(note.plan, found.id, text, found.span)
    return [link(root + address.slice(1)), ...(said ? [element('span', { className: 'lost' }, said)] : [])]
  }

  function edit(row: HTMLElement, note: Note): void {
    const field = element('textarea', { value: note.words, rows: 3 })
    field.setAttribute('aria-label', '笔记')
    const save = button('保存', () => {
      tell(keepNotes([withWords(note, field.value)]) ? '已保存。' : refused)
    })
    row.querySelector('.words')?.remove()
    row.querySelector('.ways')?.replaceWith(field, element('p', { className: 'ways' }, save, button('取消', show)))
    field.focus()
  }

  function createImport(): HTMLElement {
    const field = element('input', { type: 'file', accept: '.json,application/json' })
    field.addEventListener('change', () => {
      const [file] = field.files ?? []
      if (file) void file.text().then(bringBack)
      field.value = ''
    })
    return element('label', {}, '导入下载的数据：', field)
  }

  function bringBack(text: string): void {
    const read = readAnnotations(text)
    if (!read) {
      tell('没有导入：这不是笔记的数据（JSON）。')
      return
    }
    const known = new Map(keptNotes().map(({ id, created }) => [id, created]))
    // Of one that is here, too, the later stays.
    const brought = read.notes.filter(
      ({ id, created }) => Date.parse(created) > Date.parse(known.get(id) ?? '1000-01-01')
    )
    const isKept = brought.length === 0 || keepNotes(brought)
    const had = read.notes.length - brought.length
    const told = [
      `导入了${brought.length}条笔记`,
      ...(had > 0 ? [`${had}条已经有了`] : []),
      ...(read.unread > 0 ? [`${read.unread}条不是笔记`] : [])
    ]
    tell(isKept ? `${told.join('，')}。` : refused)
  }

  function createWipe(): HTMLButtonElement {
    const name = '全部删除'
    const wipe = button(name, () => {
      if (wipe.textContent === name) wipe.textContent = '全部删除，不能撤销：再按一次'
      else {
        wipe.textContent = name
        dropAllNotes()
      }
    })
    wipe.addEventListener('blur', () => (wipe.textContent = name))
    return wipe
  }

  function tell(words: string, ...more: Node[]): void {
    status.textContent = words
    status.append(...more)
  }
}

const refused = '没有保存：浏览器不让网站记东西，或者已经记满。'

const button = (name: string, run: () => void) => element('button', { type: 'button', onclick: run }, name)
