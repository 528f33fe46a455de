/**
 * On a page of a plan that a search leads to (?q=…): mark the hits and step through them, on into the next section that
 * has some. Esc clears them.
 */
import { createFold } from '../../search/fold.ts'
import { readNarrowed, type Narrowed } from '../../search/address.ts'
import type { Finding, FoundPlace } from '../../search/finding.ts'
import { foldQuery } from '../../search/match.ts'
import { parseQuery } from '../../search/parse-query.ts'
import { element } from '../page/element.ts'
import { siteRoot } from '../page/site-root.ts'
import { tellAgain } from '../settings/settings.ts'
import { isEscape } from '../page/is-escape.ts'
import { paint, rangesIn } from './mark-hits.ts'
import { leadToPlace } from '../search/keep-place.ts'
import { openSearch } from '../search/open-search.ts'
import { openSite, type SearchSite } from '../search/search-site.ts'

interface Place {
  readonly plan: string
  /** Of the paragraph. */
  readonly id: string
  /** Of the hit among those of its paragraph. */
  readonly hit: number
}

export function stepHits(document: Document): void {
  const address = new URLSearchParams(location.search)
  const query = address.get('q')
  if (!query) return
  const root = siteRoot(document)
  const plan = location.href.slice(root.length).split('/')[0] ?? ''
  const start = { plan, id: location.hash.slice(1), hit: Number(address.get('hit')) }
  const close = () => {
    history.replaceState(null, '', location.pathname + location.hash)
    tellAgain()
  }
  openStepper(document, openSite(document, root), query, start, close, readNarrowed(address))
}

/**
 * Mark the hits of a query on this page and show the buttons that step through them.
 *
 * @param typed In simplified characters, as the search page hands it on: no table is needed here.
 * @param start The hit to begin with; the page's first when it has no such.
 * @param whenClosed Called when the marks are cleared.
 * @param narrowed Hits of other paragraphs are neither counted nor stepped to.
 * @returns A function that clears them; `undefined` when the page has no hits.
 */
export function openStepper(
  document: Document,
  site: SearchSite,
  typed: string,
  start: Place,
  whenClosed: () => void,
  narrowed: Narrowed = {}
): (() => void) | undefined {
  const fold = createFold(new Map())
  const query = foldQuery(parseQuery(typed), fold)
  let marked = [...document.querySelectorAll('.paragraph')].flatMap((paragraph) =>
    rangesIn(paragraph, query, fold).map((range, hit) => ({ range, id: paragraph.id, hit }))
  )
  if (marked.length === 0) return undefined
  /** In all plans; unknown until the search is there. */
  let all: Finding | undefined
  /** Where paragraphs of this page stand among those found. */
  const places = new Map<string, FoundPlace>()
  /** The hits before the first of this page and after its last. */
  let beyond: { readonly [Way in -1 | 1]?: Place } = {}
  let current = findStart()
  let clean = () => {}

  const position = element('output')
  const previous = button('‹', '上一处', () => {
    step(-1)
  })
  const next = button('›', '下一处', () => {
    step(1)
  })
  const stepper = element(
    'div',
    { className: 'stepper screen' },
    element('span', {}, `“${typed}”`),
    position,
    previous,
    next,
    button('×', '清除标记', close)
  )
  stepper.setAttribute('role', 'group')
  stepper.setAttribute('aria-label', '查找结果')
  const back = element('a', { className: 'back', href: site.addressOfAnswer(typed, narrowed) }, '返回结果')
  leadToPlace(back)
  const foot = document.querySelector('.foot')
  foot?.querySelector('.running-head')?.append(stepper, back)
  foot?.classList.add('stepping')
  show()

  // Where the other sections have hits is known when the corpus is there; until then the page's own are stepped through.
  findAll().then(() => {
    if (marked.some(({ id }) => places.has(id)) && !marked.every(({ id }) => places.has(id))) {
      marked = marked.filter(({ id }) => places.has(id))
      current = findStart()
      show()
    } else tell()
  }, site.tellMissing)

  // Before a card hears it: what is on top closes first.
  document.addEventListener('keydown', onKey, true)
  return close

  function findStart(): number {
    return Math.max(
      0,
      marked.findIndex(({ id, hit }) => id === start.id && hit === start.hit)
    )
  }

  async function findAll(): Promise<void> {
    const { search } = await openSearch(site)
    const finding = await search.find(query, narrowed)
    for (const id of new Set(marked.map(({ id }) => id))) {
      const place = await finding.placeOf(start.plan, id)
      if (place) places.set(id, place)
    }
    const indexes = [...places.values()].map(({ index }) => index)
    const [before] = indexes.length > 0 ? await finding.read(Math.min(...indexes) - 1, Math.min(...indexes)) : []
    const [after] = indexes.length > 0 ? await finding.read(Math.max(...indexes) + 1, Math.max(...indexes) + 2) : []
    beyond = {
      ...(before && { [-1]: { plan: before.plan, id: before.id, hit: before.hits.length - 1 } }),
      ...(after && { 1: { plan: after.plan, id: after.id, hit: 0 } })
    }
    all = finding
  }

  function onKey(event: KeyboardEvent): void {
    if (isEscape(event) && !document.querySelector('.card')) close()
  }

  function step(way: 1 | -1): void {
    if (marked[current + way]) {
      current += way
      show()
      return
    }
    const there = beyond[way]
    if (there) location.assign(site.addressOfUnit(there.plan, there.id, { query: typed, hit: there.hit, narrowed }))
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
      all && at !== undefined ? `${at + 1} / ${all.occurrences}` : `本页 ${current + 1} / ${marked.length}`
    previous.disabled = all !== undefined && !marked[current - 1] && !beyond[-1]
    next.disabled = all !== undefined && !marked[current + 1] && !beyond[1]
  }

  /** Where the current hit stands among those of all plans; `undefined` while these are unknown. */
  function indexInAll(): number | undefined {
    const here = marked[current]
    const place = here && places.get(here.id)
    return place && place.before + here.hit
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
