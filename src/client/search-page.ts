/**
 * The search page: asks while one types, shows the answer, keeps the question in the address.
 *
 * For tests and tools the answer carries data: `data-state` idle, busy, done or error, `data-occurrences`,
 * `data-paragraphs`, and at each hit `data-paragraph`.
 */
import { cite, unitOf } from '../plan/eid.ts'
import { isInPart, toAnswer } from '../search/answer.ts'
import { parseCitation } from '../search/citation.ts'
import type { CorpusPlan } from '../search/corpus.ts'
import { createEngine, type SearchEngine } from '../search/engine.ts'
import { createFold, readSimplified } from '../search/fold.ts'
import { findLongestPart } from '../search/longest-part.ts'
import { foldQuery } from '../search/match.ts'
import { parseQuery } from '../search/parse-query.ts'
import { createSuggest, pickHeadings, pickMeasures } from '../search/suggest.ts'
import { createAnswerView } from './answer-view.ts'
import { findReason, MissingFile, renew } from './missing-file.ts'
import type { SearchSite } from './search-site.ts'

/** How long after a key the search waits for the next, in milliseconds. */
const pause = 120

/** How long an answer waits for the names to stand above it, in milliseconds; later ones stand below and move nothing. */
const patience = 200

/** So many characters, found once, are a sentence that was pasted to see where it stands. */
const sentence = 20

export function openSearchPage(document: Document, site: SearchSite): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  const box = form?.querySelector<HTMLInputElement>('input[name=q]')
  const target = document.getElementById('search-answer')
  const status = document.getElementById('search-status')
  if (!form || !box || !target || !status) return
  const filters = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')]

  const open = openSearch(site)
  const view = createAnswerView(target, status, site)
  /** The chapter or plan that the answer is narrowed to. */
  let part = ''
  /** Whether the next question is written over the one in the address, as one still being typed is, rather than a step after it. */
  let isDraft = true
  /** The question of the address, as it was last read or written. */
  let asked = ''
  let latest = 0
  let timer = 0

  box.addEventListener('input', (event) => {
    // A word that an input method still composes is not yet typed.
    if (event instanceof InputEvent && event.isComposing) return
    askSoon()
  })
  box.addEventListener('compositionend', askSoon)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void ask({ mayJump: true })
  })
  for (const filter of filters) filter.addEventListener('change', narrow)
  target.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('button[data-part]')
    if (!button) return
    const wanted = button.dataset.part ?? ''
    part = part === wanted ? '' : wanted
    narrow()
  })
  document.addEventListener('keydown', (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!way || event.isComposing || event.target instanceof HTMLSelectElement) return
    const links = [...target.querySelectorAll<HTMLAnchorElement>('a[href]')]
    const at = links.findIndex((link) => link === document.activeElement) + way
    if (document.activeElement !== box && !target.contains(document.activeElement)) return
    event.preventDefault()
    ;(at < 0 ? box : links[Math.min(at, links.length - 1)])?.focus()
  })
  window.addEventListener('popstate', () => {
    // A step to another place of this page asks nothing anew.
    if (location.search === asked) return
    readAddress()
    void ask({})
  })

  const mayJump = new URLSearchParams(location.search).has('go')
  readAddress()
  if (box.value) void ask({ mayJump })

  function readAddress(): void {
    const address = new URLSearchParams(location.search)
    if (box) box.value = address.get('q') ?? ''
    for (const filter of filters) {
      filter.value = address.get(filter.name) ?? ''
      const more = filter.closest('details')
      if (filter.value && more) more.open = true
    }
    part = address.get('in') ?? ''
    isDraft = true
    asked = location.search
  }

  /** A question that is narrowed is done being typed: back leads to it. */
  function narrow(): void {
    isDraft = false
    void ask({})
  }

  function askSoon(): void {
    window.clearTimeout(timer)
    part = ''
    timer = window.setTimeout(() => void ask({ isTyping: true }), pause)
  }

  async function ask({ isTyping = false, mayJump = false }): Promise<void> {
    window.clearTimeout(timer)
    const typed = box?.value ?? ''
    const chosen = filters.filter(({ value }) => value).map(({ name, value }) => [name, value] as const)
    const turn = ++latest
    view.showBusy()
    try {
      const { plans, fold, simplify, engine, suggest } = await open()
      const query = foldQuery(parseQuery(typed), fold)
      if (turn !== latest) return
      const finding = engine.find(query, Object.fromEntries(chosen))
      // Without the names the answer still is one.
      const suggesting = suggest().catch(() => () => [])
      // Costs as much as the search: goes on beside it.
      writeAddress(typed, chosen, isTyping)
      const found = await finding
      const early = await Promise.race([suggesting, wait(patience)])
      // A later question has been asked meanwhile.
      if (turn !== latest) return

      const jumps = findCited(typed, plans)
      const cited = jumps.length === 1 ? jumps[0] : undefined
      const [first, ...others] = found
      const isSentence = query.phrases.length === 1 && [...(query.phrases[0] ?? '')].length >= sentence
      const only = others.length === 0 && isSentence ? first : undefined
      if (mayJump && (cited ?? only)) {
        const { plan, id } = cited ?? { plan: only?.plan ?? '', id: only?.id ?? '' }
        view.showNothing()
        site.goTo(plan, id, cited ? undefined : { query: simplify(typed) })
        return
      }
      const shown = part ? found.filter((paragraph) => isInPart(paragraph, part)) : found
      const answer = toAnswer(shown, plans)
      view.show({
        typed,
        chosen: filters.filter(({ value }) => value).map((filter) => filter.selectedOptions[0]?.text ?? ''),
        isAsked: query.phrases.length > 0,
        plans,
        answer,
        all: part ? toAnswer(found, plans) : answer,
        part,
        query: simplify(typed),
        headings: chosen.length === 0 ? pickHeadings(plans, query, fold) : [],
        jumps
      })
      const suggested = early ?? (await suggesting)
      if (turn !== latest) return
      view.showEntries(suggested(query), pickMeasures(found, query, fold), { isLate: !early })
      if (found.length > 0 || query.phrases.length === 0 || jumps.length > 0) return
      const texts = (await site.load('paragraphs')).map(({ text }) => fold(text).text)
      if (turn === latest) view.showPart(query.phrases.map((phrase) => findLongestPart(phrase, texts)))
    } catch (error) {
      const reason = error instanceof MissingFile ? await findReason(error) : 'unknown'
      if (turn !== latest) return
      writeAddress(typed, chosen, isTyping)
      if (reason !== 'replaced' || !renew()) view.showError(reason)
      if (!(error instanceof MissingFile)) throw error
    }
  }

  function writeAddress(typed: string, chosen: readonly (readonly [string, string])[], isTyping: boolean): void {
    const address = new URLSearchParams()
    if (typed) address.set('q', typed)
    for (const [name, value] of chosen) address.set(name, value)
    if (part) address.set('in', part)
    const search = address.toString()
    const next = search ? `?${search}` : location.pathname
    const isSame = search === new URLSearchParams(location.search).toString()
    try {
      // Written again, it would lose the place on the page that it names.
      if (!isSame && isDraft) history.replaceState(null, '', next)
      else if (!isSame) history.pushState(null, '', next)
      isDraft = isTyping || !typed
      asked = location.search
    } catch {
      // A preview, as mail programs have, has no address: the question then stands in the box alone.
    }
  }
}

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => window.setTimeout(resolve, milliseconds))

/** The unit that is cited, in the plan that is named with it, else in all that have it. */
function findCited(typed: string, plans: readonly CorpusPlan[]) {
  const id = parseCitation(typed)
  if (id === undefined) return []
  const having = plans.filter(({ units }) => units[unitOf(id)] !== undefined)
  const named = having.filter(({ title }) => typed.includes(title))
  return (named.length > 0 ? named : having).map(({ id: plan, title }) => ({
    plan,
    id,
    label: plans.length > 1 ? `《${title}》${cite(id)}` : cite(id)
  }))
}

/** @returns What opens the search: it tries again what did not come. */
function openSearch(site: SearchSite) {
  let opened: ReturnType<typeof open> | undefined
  let engine: SearchEngine | undefined
  let suggest: Promise<ReturnType<typeof createSuggest>> | undefined
  return () => {
    opened ??= open()
    opened.catch(() => (opened = undefined))
    return opened
  }

  async function open() {
    const simplified = readSimplified(await site.load('simplified'))
    const fold = createFold(simplified)
    engine ??= createEngine(await site.load('paragraphs'), () => site.load('entries'), fold)
    return {
      plans: await site.load('plans'),
      fold,
      simplify: (text: string) => [...text].map((character) => simplified.get(character) ?? character).join(''),
      engine,
      suggest: async () => await (suggest ??= site.load('entries').then((entries) => createSuggest(entries, fold)))
    }
  }
}
