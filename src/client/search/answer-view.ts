/** What the search page shows. All words come in as text, never as markup. */
import { cite } from '../../model/eid.ts'
import { parseRef, refTo } from '../../model/entry.ts'
import { sayCounted } from '../../view/counted.ts'
import { sayOfficial } from '../../view/labels.ts'
import { labelOfPart, toAnswer, type Answer } from '../../search/answer.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Found } from '../../search/engine.ts'
import type { Totals } from '../../search/finding.ts'
import type { pickMeasures, Suggested } from '../../search/suggest.ts'
import { awaited } from '../../search/pack-names.ts'
import { element } from '../page/element.ts'
import { painted } from '../page/painted.ts'
import type { Reason } from '../load/missing-file.ts'
import { isNone, sayFailure, sayNames, sayTotal } from './say-answer.ts'
import type { SearchSite } from './search-site.ts'
import type { Shown } from './shown.ts'
import { tellMissing } from '../load/tell-missing.ts'

/** How long an answer may take before one is told that it is being looked for, in milliseconds. */
const late = 300

export type AnswerView = ReturnType<typeof createAnswerView>

export function createAnswerView(target: HTMLElement, status: HTMLElement, site: SearchSite) {
  const entriesPart = element('div')
  const relatedPart = element('div')
  let timer = 0

  return { showBusy, showNothing, show, showEntries, showNotes, showNames, showRelated, showError }

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

  function show(shown: Shown): void {
    const { isAsked, plans, answer, found, all, part, headings, cited, meaning, near, explained } = shown
    target.textContent = ''
    entriesPart.textContent = ''
    relatedPart.textContent = ''
    target.dataset.occurrences = String(answer.occurrences)
    target.dataset.paragraphs = String(answer.paragraphs)
    status.textContent = sayTotal(shown)
    for (const { plan, id, label } of cited?.jumps ?? []) {
      const link = linkTo(site.addressOfUnit(plan, id), `到${label}`, 'link')
      target.append(element('p', { className: 'jump' }, link))
    }
    // The status then tells how often these words are found.
    if (cited?.lacking !== undefined && answer.occurrences > 0) target.append(element('p', {}, cited.lacking))
    target.append(...saysMissing(plans.filter(({ id }) => cited?.elsewhere?.includes(id))))
    target.append(element('p', { className: 'asked' }, ['查找', shown.typed, ...shown.chosen].join('　')))
    // What a place or a term is named in stands on its own page.
    if (!isAsked)
      for (const type of ['place', 'term'] as const) {
        const id = shown.narrowed[type]
        if (id !== undefined)
          target.append(
            element('p', {}, linkTo(site.addressOfEntry(refTo(type, id)), '也可以看它的页面，那里列出全部段落', 'link'))
          )
      }
    if (headings.length > 0) {
      const rows = headings.map(({ plan, id, title }) => {
        const row = entryOf(site.addressOfUnit(plan, id), `${cite(id)}　${title}`, '标题', '')
        row.dataset.unit = id
        return row
      })
      target.append(element('ul', { className: 'entries' }, ...rows))
    }
    target.append(...near)
    target.append(entriesPart)
    const counted = answer.occurrences > 0 && sayCounted(plans)
    if (counted) target.append(element('p', { className: 'counted' }, counted))
    if (all.parts.length > 1 || part) target.append(partButtons(all, part, plans))
    const hits = element('div')
    target.append(hits)
    appendHits(hits, found, shown)
    if (found.length < answer.paragraphs) {
      const rest = element('div')
      target.append(rest)
      const showMore = (more: readonly Found[]) => {
        appendHits(hits, more, shown)
      }
      painted()
        .then(() => site.more())
        .then(({ moreOf }) => {
          if (moreOf) rest.append(moreOf(answer, found.length, showMore))
        })
        .catch(tellMissing)
    }
    if (answer.occurrences > 0) target.append(takeAway(shown, site))
    target.append(...explained)
    target.append(relatedPart)
    if (isNone(shown) || meaning?.explanation.isApart) target.append(...saysMissing(plans))
    target.dataset.state = isAsked ? 'done' : 'idle'
  }

  /** What is called so: terms and places, then measures; above the hits, unless these are being read already. */
  function showEntries(
    shown: Shown,
    entries: readonly Suggested[],
    measures: ReturnType<typeof pickMeasures>,
    { isLate }: { readonly isLate: boolean }
  ): void {
    const rows = [
      ...entries.map(rowOf),
      ...measures.map(({ plan, id, measure }) => entryOf(site.addressOfUnit(plan, id), measure, '任务', cite(id)))
    ]
    if (isLate) target.append(entriesPart)
    if (entries.length > 0 && isNone(shown)) status.textContent = sayNames(shown.typed)
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
    for (const group of toAnswer(found, shown.plans).groups) {
      const made = groupOf(group, shown)
      const last = hits.lastElementChild
      if (last?.querySelector('h2')?.textContent === made.querySelector('h2')?.textContent)
        last?.querySelector('ol')?.append(...(made.querySelector('ol')?.children ?? []))
      else hits.append(made)
    }
  }

  function groupOf({ plan, heading, lines }: Answer['groups'][number], { plans, query, narrowed }: Shown): HTMLElement {
    const title = plans.length > 1 ? `《${plans.find(({ id }) => id === plan)?.title ?? plan}》` : ''
    const rows = lines.map(({ id, hit, citation, left, node, right }) => {
      const link = linkTo(site.addressOfUnit(plan, id, { query, hit, narrowed }), '')
      const line = element('span', { className: 'line' }, left, element('mark', {}, node), right)
      link.append(element('span', { className: 'where' }, citation.replace(/^.*?(?=第\d+段$)/, '')), line)
      link.setAttribute('aria-label', `${citation}：${left}${node}${right}`)
      const row = element('li', {}, link)
      row.dataset.paragraph = id
      row.dataset.hit = String(hit)
      return row
    })
    return element('section', {}, element('h2', {}, title + heading), element('ol', {}, ...rows))
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

function saysMissing(plans: readonly CorpusPlan[]): HTMLElement[] {
  return plans
    .filter(({ lacks }) => lacks !== undefined)
    .map(({ title, lacks = '', official }) => {
      const note = element('p', { className: 'note' }, `《${title}》在本站不完整，缺：${lacks}`)
      if (official) {
        const link = linkTo(official.address, sayOfficial(official, false), 'link')
        link.rel = 'external noopener'
        note.append(link)
      }
      return note
    })
}

function partButtons({ parts }: Totals, chosen: string, plans: readonly CorpusPlan[]): HTMLElement {
  const buttons = parts.map(({ key, occurrences }) => {
    const button = element('button', { type: 'button' }, labelOfPart(key, plans), element('b', {}, String(occurrences)))
    button.dataset.part = key
    button.setAttribute('aria-pressed', String(key === chosen))
    return element('li', {}, button)
  })
  const list = element('ul', { className: 'chapters screen' }, ...buttons)
  list.setAttribute('aria-label', '筛选')
  return list
}

function takeAway(shown: Shown, site: SearchSite): HTMLElement {
  const offer = (name: string, what: 'copyAnswer' | 'downloadAnswer') => {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', () => {
      site
        .more()
        .then((more) => more[what](button, shown))
        .catch(tellMissing)
    })
    return button
  }
  const buttons = [offer('复制全部', 'copyAnswer'), offer('下载表格（CSV）', 'downloadAnswer')]
  return element('p', { className: 'take screen' }, ...buttons)
}

function linkTo(address: string, text: string, className = ''): HTMLAnchorElement {
  return element('a', { href: address, className }, text)
}
