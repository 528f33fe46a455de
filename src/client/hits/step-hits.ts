/**
 * On a page of a plan that a search leads to (?q=…): mark the hits and step through them, on into the next section that
 * has some. Esc clears them.
 */
import { createFold } from '../../search/fold.ts'
import { findHits, foldQuery } from '../../search/match.ts'
import { parseQuery } from '../../search/parse-query.ts'
import { element } from '../page/element.ts'
import { isEscape } from '../page/is-escape.ts'
import { paint, rangesIn } from './mark-hits.ts'
import { openSite, type SearchSite } from '../search/search-site.ts'
import { tellMissing } from '../load/tell-missing.ts'

interface Place {
  readonly plan: string
  /** Of the paragraph. */
  readonly id: string
  /** Of the hit among those of its paragraph. */
  readonly hit: number
}

export function stepHits(document: Document): void {
  const address = new URLSearchParams(location.search)
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  const query = address.get('q')
  if (!form || !query) return
  const root = new URL('.', form.action).href
  const plan = location.href.slice(root.length).split('/')[0] ?? ''
  const start = { plan, id: location.hash.slice(1), hit: Number(address.get('hit')) }
  openStepper(document, openSite(document, root), query, start, () => {
    history.replaceState(null, '', location.pathname + location.hash)
  })
}

/**
 * Mark the hits of a query on this page and show the buttons that step through them.
 *
 * @param typed In simplified characters, as the search page hands it on: no table is needed here.
 * @param start The hit to begin with; the page's first when it has no such.
 * @param whenClosed Called when the marks are cleared.
 * @returns A function that clears them; `undefined` when the page has no hits.
 */
export function openStepper(
  document: Document,
  site: SearchSite,
  typed: string,
  start: Place,
  whenClosed: () => void
): (() => void) | undefined {
  const fold = createFold(new Map())
  const query = foldQuery(parseQuery(typed), fold)
  const marked = [...document.querySelectorAll('.paragraph')].flatMap((paragraph) =>
    rangesIn(paragraph, query, fold).map((range, hit) => ({ range, id: paragraph.id, hit }))
  )
  if (marked.length === 0) return undefined
  /** Of all plans; unknown until the corpus is there. */
  let all: readonly Place[] | undefined
  let current = Math.max(
    0,
    marked.findIndex(({ id, hit }) => id === start.id && hit === start.hit)
  )
  let clean = () => {}

  const position = element('output')
  const stepper = element(
    'div',
    { className: 'stepper screen' },
    element('span', {}, `“${typed}”`),
    position,
    button('‹', '上一处', () => {
      step(-1)
    }),
    button('›', '下一处', () => {
      step(1)
    }),
    button('×', '清除标记', close)
  )
  stepper.setAttribute('role', 'group')
  stepper.setAttribute('aria-label', '查找结果')
  const back = element('a', { className: 'back', href: site.addressOfAnswer(typed) }, '返回结果')
  const foot = document.querySelector('.foot')
  foot?.querySelector('.running-head')?.append(stepper, back)
  foot?.classList.add('stepping')
  show()

  // Where the other sections have hits is known when the corpus is there; until then the page's own are stepped through.
  site.load('paragraphs').then((corpus) => {
    all = corpus.flatMap(({ plan, id, text }) => findHits(fold(text), query).map((_, hit) => ({ plan, id, hit })))
    tell()
  }, tellMissing)

  // Before a card hears it: what is on top closes first.
  document.addEventListener('keydown', onKey, true)
  return close

  function onKey(event: KeyboardEvent): void {
    if (isEscape(event) && !document.querySelector('.card')) close()
  }

  function step(way: 1 | -1): void {
    if (marked[current + way]) {
      current += way
      show()
      return
    }
    const at = indexInAll()
    const next = at === undefined ? undefined : all?.[at + way]
    if (next) location.assign(site.addressOfUnit(next.plan, next.id, { query: typed, hit: next.hit }))
  }

  function show(): void {
    clean()
    const range = marked[current]?.range
    clean = paint(
      marked.map(({ range }) => range),
      range
    )
    const { top } = range?.getBoundingClientRect() ?? { top: 0 }
    window.scrollBy(0, top - window.innerHeight / 3)
    tell()
  }

  function tell(): void {
    const at = indexInAll()
    position.textContent =
      all && at !== undefined ? `${at + 1} / ${all.length}` : `本页 ${current + 1} / ${marked.length}`
  }

  /** Where the current hit stands among those of all plans; `undefined` while these are unknown. */
  function indexInAll(): number | undefined {
    const here = marked[current]
    const at = all?.findIndex((place) => place.plan === start.plan && place.id === here?.id && place.hit === here.hit)
    return at === -1 ? undefined : at
  }

  function close(): void {
    clean()
    stepper.remove()
    back.remove()
    foot?.classList.remove('stepping')
    document.removeEventListener('keydown', onKey, true)
    whenClosed()
  }

  function button(sign: string, name: string, run: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', title: name, onclick: run }, sign)
    made.setAttribute('aria-label', name)
    return made
  }
}
