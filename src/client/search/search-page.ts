/**
 * The search page: asks while one types, shows the answer, keeps the question in the address.
 *
 * For tests and tools the answer carries data: `data-state` idle, busy, done or error, `data-occurrences`,
 * `data-paragraphs`, and at each hit `data-paragraph`.
 */
import { isInPart, toAnswer } from '../../search/answer.ts'
import { findCited } from '../../search/cited.ts'
import { createEngine, type Found } from '../../search/engine.ts'
import { createFold, readSimplified } from '../../search/fold.ts'
import { foldQuery, type FoldedQuery } from '../../search/match.ts'
import { parseQuery } from '../../search/parse-query.ts'
import { createSuggest, pickHeadings, pickMeasures } from '../../search/suggest.ts'
import { createAnswerView } from './answer-view.ts'
import { isTyped } from './fill-box.ts'
import { keepPlace, returnToPlace } from './keep-place.ts'
import { createMeaning, type Meaning, type NearMeaning } from './meaning.ts'
import { alsoOf, relatedOf } from './meant-view.ts'
import { findReason, MissingFile, renew } from '../load/missing-file.ts'
import { partOf, readQuestion } from './question.ts'
import type { SearchSite } from './search-site.ts'

/** How long after a key the search waits for the next, in milliseconds. */
const pause = 120

/** How long an answer waits for the names to stand above it, in milliseconds; later ones stand below and move nothing. */
const patience = 200

/** A query of at least so many characters with one hit is a pasted sentence. */
const sentence = 20

export function openSearchPage(document: Document, site: SearchSite, near?: NearMeaning): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  const box = form?.querySelector<HTMLInputElement>('input[name=q]')
  const target = document.getElementById('search-answer')
  const status = document.getElementById('search-status')
  if (!form || !box || !target || !status) return
  const filters = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')]

  const open = openSearch(site, near)
  const view = createAnswerView(target, status, site)
  keepPlace(target)
  /** The chapter or plan that the answer is narrowed to. */
  let part = ''
  /** Whether the next question is written over the one in the address, as one still being typed is, rather than a step after it. */
  let isDraft = true
  /** The question of the address, as it was last read or written. */
  let asked = ''
  let latest = 0
  let timer = 0

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) askSoon()
    // Of pinyin nothing but letters is composed: with a digit or a capital it is the word itself, as on phones.
    else if (/[\d.A-Z]/.test(event.data ?? '')) askSoon()
    // A word that is still composed is not yet typed.
    else if (/^[a-z]{2,}$/.test(box.value)) suggestNames(box.value).catch(() => undefined)
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
    // A step to another place on this page does not ask again.
    if (readQuestion().toString() === asked) return
    readAddress()
    void ask({})
  })

  const typed = isTyped(box) ? box.value : undefined
  const mayJump = readQuestion().has('go')
  readAddress()
  if (typed !== undefined) {
    box.value = typed
    askSoon()
  } else if (box.value) void ask({ mayJump })

  function readAddress(): void {
    const address = readQuestion()
    if (box) box.value = address.get('q') ?? ''
    for (const filter of filters) {
      filter.value = address.get(filter.name) ?? ''
      const more = filter.closest('details')
      if (filter.value && more) more.open = true
    }
    part = address.get('in') ?? ''
    isDraft = true
    asked = address.toString()
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
      const { plans, paragraphs, fold, simplify, engine, suggest, tellMeaning } = await open()
      const query = foldQuery(parseQuery(typed), fold)
      if (turn !== latest) return
      const finding = engine.find(query, Object.fromEntries(chosen))
      const names = suggest()
      names.catch(() => undefined)
      // Takes as long as the search, so it runs in parallel.
      writeAddress(typed, chosen, isTyping)
      const found = await finding
      // Hits are an answer without the names. That there are none is an answer only with them.
      const isAnswer = found.length > 0 || query.phrases.length === 0
      const suggesting = isAnswer ? names.catch(() => () => []) : names
      const early = isAnswer ? await Promise.race([suggesting, wait(patience)]) : await suggesting
      // A later question has been asked meanwhile.
      if (turn !== latest) return

      const cited = findCited(typed, plans, paragraphs)
      const [jump, ...otherJumps] = cited?.lacking === undefined ? (cited?.jumps ?? []) : []
      const [first, ...others] = found
      const isSentence = query.phrases.length === 1 && [...(query.phrases[0] ?? '')].length >= sentence
      if (mayJump && jump && otherJumps.length === 0) {
        view.showNothing()
        site.goTo(jump.plan, jump.id)
        return
      }
      if (mayJump && !cited && first && others.length === 0 && isSentence) {
        view.showNothing()
        site.goTo(first.plan, first.id, { query: simplify(typed) })
        return
      }
      const shownParagraphs = part ? found.filter((paragraph) => isInPart(paragraph, part)) : found
      const answer = toAnswer(shownParagraphs, plans)
      const isNothing = found.length === 0 && query.phrases.length > 0 && chosen.length === 0 && !cited
      const meaning = isNothing ? await tellMeaning(query, typed) : undefined
      if (turn !== latest) return
      const shown = {
        typed,
        chosen: filters.filter(({ value }) => value).map((filter) => filter.selectedOptions[0]?.text ?? ''),
        isAsked: query.phrases.length > 0,
        plans,
        answer,
        all: part ? toAnswer(found, plans) : answer,
        part,
        narrowed: { ...Object.fromEntries(chosen), ...(part && { in: part }) },
        query: simplify(typed),
        headings: chosen.length === 0 ? pickHeadings(plans, query, fold) : [],
        cited,
        meaning
      }
      view.show(shown)
      if (early) view.showEntries(shown, early(query), pickMeasures(found, query, fold), { isLate: false })
      returnToPlace()
      if (meaning) void showRelated(meaning, turn)
      else if (found.length > 0 && query.phrases.length > 1 && chosen.length === 0 && !part)
        void showMore(query, typed, found, turn)
      if (early) return
      const suggested = await suggesting
      if (turn === latest) view.showEntries(shown, suggested(query), pickMeasures(found, query, fold), { isLate: true })
    } catch (error) {
      const reason = error instanceof MissingFile ? await findReason(error) : 'unknown'
      if (turn !== latest) return
      writeAddress(typed, chosen, isTyping)
      if (reason !== 'replaced' || !renew()) view.showError(reason)
      if (!(error instanceof MissingFile)) throw error
    }
  }

  /** Paragraphs that have some of the words, below all that is there already. */
  async function showRelated({ rank }: Meaning, turn: number): Promise<void> {
    const { plans, fold } = await open()
    const related = await rank()
    if (turn === latest && related.length > 0)
      view.showRelated(relatedOf(related, plans, site, fold, { isMore: false }))
  }

  /** What several words find besides the paragraphs that have them all. */
  async function showMore(query: FoldedQuery, typed: string, found: readonly Found[], turn: number): Promise<void> {
    const { plans, fold, tellMeaning } = await open()
    const { also, rank } = await tellMeaning(query, typed, found)
    if (turn !== latest) return
    if (also) view.showRelated(alsoOf(also))
    const related = await rank()
    if (turn === latest && related.length > 0) view.showRelated(relatedOf(related, plans, site, fold, { isMore: true }))
  }

  /** Names that begin like the letters that are being composed: of the text nothing is said before they are a word. */
  async function suggestNames(letters: string): Promise<void> {
    const turn = ++latest
    const { fold, suggest } = await open()
    const suggested = (await suggest())(foldQuery(parseQuery(letters), fold))
    if (turn === latest) view.showNames(suggested)
  }

  function writeAddress(typed: string, chosen: readonly (readonly [string, string])[], isTyping: boolean): void {
    const address = new URLSearchParams()
    if (typed) address.set('q', typed)
    for (const [name, value] of chosen) address.set(name, value)
    if (part) address.set('in', part)
    const isSame = address.toString() === readQuestion().toString()
    const next = partOf(address)
    try {
      // Written again, it would lose the place on the page that it names.
      if (!isSame && isDraft) history.replaceState(null, '', location.pathname + next)
      else if (!isSame) history.pushState(null, '', location.pathname + next)
      isDraft = isTyping || !typed
      asked = readQuestion().toString()
    } catch {
      // A preview, as mail programs have, has no address: the question then stands in the box alone.
    }
  }
}

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => window.setTimeout(resolve, milliseconds))

/** @returns What opens the search: it tries again what did not come. */
function openSearch(site: SearchSite, near?: NearMeaning) {
  let opened: ReturnType<typeof open> | undefined
  let suggest: Promise<ReturnType<typeof createSuggest>> | undefined
  return () => {
    opened ??= open()
    opened.catch(() => (opened = undefined))
    return opened
  }

  async function open() {
    const simplified = readSimplified(await site.load('simplified'))
    const fold = createFold(simplified)
    const paragraphs = await site.load('paragraphs')
    const folded = paragraphs.map(({ text }) => fold(text).text)
    return {
      plans: await site.load('plans'),
      paragraphs,
      folded,
      fold,
      simplify: (text: string) => [...text].map((character) => simplified.get(character) ?? character).join(''),
      tellMeaning: createMeaning({ paragraphs, folded, fold }, site, near),
      engine: createEngine(paragraphs, folded, () => site.load('entries'), fold),
      suggest: () => {
        suggest ??= site.load('entries').then((entries) => createSuggest(entries, fold))
        suggest.catch(() => (suggest = undefined))
        return suggest
      }
    }
  }
}
