/** What the search page shows. All words come in as text, never as markup. */
import { cite } from '../../model/eid.ts'
import { parseRef } from '../../model/entry.ts'
import { titleOfMeasure } from '../../view/measure-title.ts'
import { textOfPieces } from '../../view/passage.ts'
import { isInPart, type AnswerGroup, type AnswerLine } from '../../search/answer.ts'
import type { Found } from '../../search/engine.ts'
import type { pickMeasures, Suggested } from '../../search/suggest.ts'
import { awaited } from '../../search/pack-names.ts'
import { element } from '../page/element.ts'
import { painted } from '../page/painted.ts'
import type { Reason } from '../load/missing-file.ts'
import { columnOf, partButtons } from './part-buttons.ts'
import { sayFailure, sayTotal } from './say-answer.ts'
import type { SearchSite } from './search-site.ts'
import type { Shown } from './shown.ts'

/** How long an answer may take before one is told that it is being looked for, in milliseconds. */
const late = 300

export type AnswerView = ReturnType<typeof createAnswerView>

export function createAnswerView(target: HTMLElement, status: HTMLElement, site: SearchSite) {
  const entriesPart = element('div')
  const relatedPart = element('div')
  let timer = 0

  return { showBusy, showNothing, showNone, show, showEntries, showNotes, showNames, showRelated, showError }

  function showBusy(): void {
    target.dataset.state = 'busy'
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (target.dataset.state === 'busy') status.textContent = '正在查找……'
    }, late)
  }

  /** The reader is led elsewhere. */
  function showNothing(): void {
    window.clearTimeout(timer)
    target.textContent = ''
    status.textContent = ''
    target.dataset.state = 'idle'
  }

  /** Nothing is as it was typed; what may have been meant is still being looked for. */
  function showNone(typed: string): void {
    showNothing()
    status.textContent = `没有一字不差的“${typed}”，正在找意思相近的……`
    target.dataset.occurrences = target.dataset.paragraphs = '0'
    target.dataset.state = 'done'
  }

  function show(shown: Shown): void {
    const { isAsked, isEarly, plans, counted, answer, found, all, part, headings, otherwise } = shown
    target.textContent = ''
    entriesPart.textContent = ''
    relatedPart.textContent = ''
    target.dataset.occurrences = String(answer.occurrences)
    target.dataset.paragraphs = String(answer.paragraphs)
    status.textContent = otherwise?.status ?? sayTotal(shown)
    target.append(...(otherwise?.above ?? []))
    target.append(element('p', { className: 'asked' }, ['查找', shown.typed, ...shown.chosen].join('　')))
    if (headings.length > 0) {
      const rows = headings.map(({ plan, id, title }) => {
        const row = entryOf(site.addressOfUnit(plan, id), `${cite(id)}　${title}`, '标题', '')
        row.dataset.unit = id
        return row
      })
      target.append(element('ul', { className: 'entries' }, ...rows))
    }
    entriesPart.className = isEarly ? '' : 'late'
    target.append(entriesPart)
    if (counted && answer.occurrences > 0) target.append(element('p', { className: 'counted' }, counted))
    const parts = element('div', { className: all.readParts ? 'late' : '' })
    if (all.parts.length > 1 || part) parts.append(partButtons(all, part, plans))
    const hits = element('div')
    if (part.includes(',') && !shown.isSorted) {
      hits.className = 'beside'
      hits.append(...part.split(',').map(columnOf))
    }
    appendHits(hits, found, shown)
    const after = element('div', {}, ...(otherwise?.below ?? []), relatedPart)
    target.append(parts, hits, after)
    if (answer.occurrences > 0)
      painted()
        .then(() => site.more())
        .then(({ partsToOpen, moreOf, takeAwayOf }) => {
          if (all.readParts) partsToOpen?.(parts, all, part, site.tellMissing)
          after.prepend(takeAwayOf(shown, site))
          if (moreOf && found.length < answer.paragraphs)
            after.prepend(
              moreOf(answer, found.length, (more) => {
                appendHits(hits, more, shown)
              })
            )
        })
        .catch(site.tellMissing)
    target.dataset.state = isAsked ? 'done' : 'idle'
  }

  /** What is called so: terms and places, then measures; above the hits, which stay where they are. */
  function showEntries(
    shown: Shown,
    entries: readonly Suggested[],
    measures: readonly ReturnType<typeof pickMeasures>[number][]
  ): void {
    const rows = [
      ...entries.map(rowOf),
      ...measures.map(({ plan, id, measure }) =>
        entryOf(site.addressOfUnit(plan, id), titleOfMeasure(measure), '任务', cite(id))
      )
    ]
    const { statusOfNames } = shown.otherwise ?? {}
    if (entries.length > 0 && statusOfNames !== undefined) status.textContent = statusOfNames
    if (rows.length > 0) entriesPart.append(element('ul', { className: 'entries' }, ...rows))
  }

  /** What is said of the entries; those that are only mentioned in it stand below and move nothing. */
  function showNotes(entries: readonly Suggested[]): void {
    const rows = new Map(
      [...entriesPart.querySelectorAll<HTMLElement>('[data-entry]')].map((row) => [row.dataset.entry, row])
    )
    const others: HTMLElement[] = []
    for (const entry of entries) {
      const note = rows.get(entry.entry)?.querySelector('small')
      if (note) note.textContent = entry.text
      else others.push(rowOf(entry))
    }
    if (others.length > 0) target.append(element('ul', { className: 'entries' }, ...others))
  }

  /** The names that letters may mean, while they are being composed. */
  function showNames(entries: readonly Suggested[]): void {
    showNothing()
    entriesPart.textContent = ''
    const rows = entries.map(rowOf)
    if (rows.length > 0) target.append(element('ul', { className: 'entries' }, ...rows))
  }

  /** Below all else: it came later, and is none of the answer. */
  function showRelated(...parts: readonly HTMLElement[]): void {
    relatedPart.append(...parts)
  }

  /** Show the error and remove the previous answer. */
  function showError(reason: Reason): void {
    window.clearTimeout(timer)
    target.textContent = ''
    delete target.dataset.occurrences
    delete target.dataset.paragraphs
    status.textContent = sayFailure[reason]
    const texts = document.querySelector('[data-full-texts]')?.cloneNode(true)
    if (texts) target.append(element('p', {}, '也可以到', texts, '，用浏览器自己的查找功能（电脑上按 Ctrl+F）。'))
    if (reason !== 'not there') target.prepend(element('p', {}, reloadButton()))
    target.dataset.state = 'error'
  }

  function rowOf({ entry, headword, text, isInText }: Suggested): HTMLElement {
    const [kind, told] = parseRef(entry).type === 'term' ? ['词语', '解释'] : ['地名', '说明']
    const row = entryOf(site.addressOfEntry(entry), headword, isInText ? `${kind}，${told}里有` : kind, text)
    row.dataset.entry = entry
    // What is said of it comes later, and moves nothing.
    if (text === awaited) row.className = 'awaiting'
    return row
  }

  /** A section that goes on where the hits shown before end is not begun again. */
  function appendHits(hits: HTMLElement, found: readonly Found[], shown: Shown): void {
    for (const group of shown.arrange(found)) {
      const made = groupOf(group, shown)
      const [line] = group.lines
      const list =
        [...hits.querySelectorAll<HTMLElement>('[data-column]')].find(
          ({ dataset }) => line && isInPart(line, dataset.column ?? '')
        ) ?? hits
      const last = list.lastElementChild
      if (last?.querySelector('h2')?.textContent === made.querySelector('h2')?.textContent)
        last?.querySelector('ol')?.append(...(made.querySelector('ol')?.children ?? []))
      else list.append(made)
    }
  }

  function groupOf({ heading, chapter, lines }: AnswerGroup, shown: Shown): HTMLElement {
    const rows = lines.map((line) => lineOf(line, shown))
    const within = chapter === undefined ? [] : [element('small', {}, chapter)]
    return element('section', {}, element('h2', {}, heading, ...within), element('ol', {}, ...rows))
  }

  function lineOf(
    { plan, id, hit, count, citation, where, pieces }: AnswerLine,
    { query, narrowed }: Shown
  ): HTMLElement {
    const link = linkTo(site.addressOfUnit(plan, id, { query, hit, narrowed }), '', where.length > 5 ? 'apart' : '')
    const place = element('span', { className: 'where' }, where)
    if (count > 1) place.append(element('small', {}, `本段${count}处`))
    const words = pieces.map(({ text, isHit }) => (isHit ? element('mark', {}, text) : text))
    link.append(place, element('span', { className: 'line' }, ...words))
    link.setAttribute('aria-label', `${citation}${count > 1 ? `，本段${count}处` : ''}：${textOfPieces(pieces)}`)
    const row = element('li', {}, link)
    row.dataset.paragraph = id
    row.dataset.hits = String(count)
    return row
  }
}

function reloadButton(): HTMLButtonElement {
  const button = element('button', { type: 'button' }, '刷新')
  button.addEventListener('click', () => {
    location.reload()
  })
  return button
}

function entryOf(address: string, name: string, kind: string, text: string): HTMLElement {
  const link = linkTo(address, '')
  link.append(element('b', {}, name), element('span', { className: 'tag' }, kind), element('small', {}, text))
  return element('li', {}, link)
}

function linkTo(address: string, text: string, className = ''): HTMLAnchorElement {
  return element('a', { href: address, className }, text)
}
