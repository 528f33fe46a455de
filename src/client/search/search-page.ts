/**
 * The search page: asks while one types, shows the answer, keeps the question in the address.
 *
 * For tests and tools the answer carries data: `data-state` idle, busy, done or error, `data-occurrences`,
 * `data-paragraphs`, and at each passage `data-paragraph` and the number of its hits, `data-hits`.
 */
import { groupFound, isInParts } from '../../search/answer.ts'
import type { Arrangement } from '../../search/arrange.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import { foldQuery } from '../../search/match.ts'
import { parseQuery } from '../../search/parse-query.ts'
import { createAnswerView } from './answer-view.ts'
import { isTyped } from './fill-box.ts'
import { createFilters } from './filters.ts'
import { keepPlace, returnToPlace } from './keep-place.ts'
import { findReason, MissingFile, renew } from '../load/missing-file.ts'
import { createOpening } from './open-suggesting.ts'
import { painted } from '../page/painted.ts'
import { partOf, readQuestion } from './question.ts'
import type { SearchSite } from './search-site.ts'
import { createMeaningPart } from './show-meaning.ts'
import { walkResults } from './walk-results.ts'

/** How long after a key a search that costs requests waits for the next, in milliseconds. */
const pause = 120

/** How long an answer waits for the names to stand above it, in milliseconds; for later ones it keeps a line. */
const patience = 200

/** A query of at least so many characters with one hit is a pasted sentence. */
const sentence = 20

/** A query of at most so many characters is a word: where one paragraph alone has it, others may say it in other words. */
const word = 4

export function openSearchPage(document: Document, site: SearchSite): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  const box = form?.querySelector<HTMLInputElement>('input[name=q]')
  const target = document.getElementById('search-answer')
  const status = document.getElementById('search-status')
  if (!form || !box || !target || !status) return

  const opening = createOpening(site)
  const open = () => opening.open()
  const filters = createFilters(document, site)
  const view = createAnswerView(target, status, site)
  const meant = createMeaningPart(site, view)
  keepPlace(target)
  /** The chapter or plan that the answer is narrowed to; two, with a comma between, stand beside each other. */
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
  filters.whenChosen(narrow)
  target.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('button[data-part]')
    if (!button) return
    const wanted = button.dataset.part ?? ''
    const parts = part.split(',').filter(Boolean)
    part = (parts.includes(wanted) ? parts.filter((one) => one !== wanted) : [...parts.slice(-1), wanted]).join()
    narrow()
  })
  window.addEventListener('popstate', () => {
    // A step to another place on this page does not ask again.
    if (readQuestion().toString() === asked) return
    readAddress()
    void ask({})
  })

  const typed = isTyped(box) ? box.value : undefined
  const isSent = readQuestion().has('go')
  walkResults(box, target, isSent)
  readAddress()
  if (typed !== undefined) {
    box.value = typed
    askSoon()
  } else if (box.value) void ask({ mayJump: isSent })
  else void openEarly().catch(() => undefined)

  /** What every answer of a small collection shows comes before anything is asked. What does not come is told when it is asked for. */
  async function openEarly(): Promise<void> {
    const { suggest } = await open()
    if (opening.isAtHand()) await suggest.byNames()
  }

  function readAddress(): void {
    const address = readQuestion()
    if (box) box.value = address.get('q') ?? ''
    filters.choose(address)
    part = address.get('in') ?? ''
    isDraft = true
    asked = address.toString()
  }

  /** A question that is narrowed is done being typed: back leads to it. */
  function narrow(): void {
    isDraft = false
    writeAddress(box?.value ?? '', filters.chosen(), false)
    void ask({})
  }

  function askSoon(): void {
    window.clearTimeout(timer)
    part = ''
    if (opening.isAtHand()) void ask({ isTyping: true })
    else timer = window.setTimeout(() => void ask({ isTyping: true }), pause)
  }

  async function ask({ isTyping = false, mayJump = false }): Promise<void> {
    window.clearTimeout(timer)
    const typed = box?.value ?? ''
    const chosen = filters.chosen()
    const turn = ++latest
    view.showBusy()
    try {
      const opened = await open()
      const { plans, search, suggest } = opened
      const { fold, simplify } = await opened.prepare(typed)
      const query = foldQuery(parseQuery(typed), fold)
      if (turn !== latest) return
      const show = filters.shown()
      const narrowed = { ...Object.fromEntries(chosen), ...(part && { in: part }), ...(show && { show }) }
      // Writing takes as long as the search: an answer that is at hand is painted before it.
      void painted().then(() => {
        if (turn === latest) writeAddress(typed, chosen, isTyping)
      })
      const inParts = <Unit extends UnitPlace>(units: readonly Unit[]) => units.filter((unit) => isInParts(unit, part))
      const finding = Promise.all([
        search.find(query, Object.fromEntries(chosen)),
        part ? search.find(query, narrowed) : undefined,
        search.cited(typed),
        chosen.length === 0 ? search.headings(query).then(inParts) : []
      ])
      const findNamed = () =>
        Promise.all([suggest.byNames(), search.measures(query, narrowed).then(inParts)]).catch(() => undefined)
      // Where an index is read it costs requests of its own, and comes after the answer.
      const named = opening.isAtHand() ? findNamed() : undefined
      const [all, inPart, cited, headings] = await finding
      const answer = inPart ?? all
      const { arrangementOf } = show ? await site.more() : {}
      const arrangement = arrangementOf?.(show, plans) ?? inSentences(plans)
      const found = await answer.read(0, arrangement.isSorted ? answer.paragraphs : search.screen)
      const isNothing = all.paragraphs === 0 && query.phrases.length > 0 && chosen.length === 0 && !cited
      if (turn !== latest) return
      // What may have been meant is not at hand, and the answer does not wait for it.
      if (isNothing && headings.length === 0 && !opening.isAtHand()) view.showNone(typed)
      // Hits are an answer without the names. That there are none is an answer only with them, and what is said of them.
      const isAnswer = all.paragraphs > 0 || query.phrases.length === 0
      const early = isAnswer
        ? named && (await Promise.race([named, wait(patience)]))
        : ([await suggest.byEntries(), []] as const)
      // A later question has been asked meanwhile.
      if (chosen.length > 0) await filters.fill()
      if (turn !== latest) return

      const [jump, ...otherJumps] = cited?.lacking === undefined ? (cited?.jumps ?? []) : []
      const isSentence = query.phrases.length === 1 && [...(query.phrases[0] ?? '')].length >= sentence
      if (mayJump && jump && otherJumps.length === 0) {
        writeAddress(typed, chosen, isTyping)
        view.showNothing()
        site.goTo(jump.plan, jump.id)
        return
      }
      const [first] = found
      if (mayJump && !cited && first && all.paragraphs === 1 && isSentence) {
        writeAddress(typed, chosen, isTyping)
        view.showNothing()
        site.goTo(first.plan, first.id, { query: simplify(typed) })
        return
      }
      const question = { typed, folded: fold(typed).text, query }
      const meaning = isNothing ? await meant.tell(opened, question) : undefined
      if (turn !== latest) return
      const told = {
        ...opened,
        isEarly: Boolean(early),
        typed,
        chosen: filters.names(),
        isAsked: query.phrases.length > 0,
        answer,
        found,
        ...arrangement,
        all,
        part,
        narrowed,
        query: simplify(typed),
        headings,
        cited: cited ?? meaning?.missing,
        meaning
      }
      const isOther = cited !== undefined || (answer.occurrences === 0 && (typed.trim() || chosen.length > 0))
      const shown = { ...told, otherwise: isOther ? (await site.more()).otherwiseOf(told, site) : undefined }
      if (turn !== latest) return
      view.show(shown)
      if (early) view.showEntries(shown, early[0](query), early[1])
      returnToPlace()
      const isLatest = () => turn === latest
      if (meaning) void meant.showRelated(meaning, opened, { isMore: false, isLatest })
      const late = early ? undefined : await (named ?? painted().then(findNamed))
      if (late && turn === latest) view.showEntries(shown, late[0](query), late[1])
      // What is said of the names comes after the answer.
      await painted()
      void filters.fill()
      if (turn !== latest) return
      const [phrase = '', ...otherPhrases] = query.phrases
      const isRare = all.paragraphs === 1 && [...phrase].length <= word
      if (first && (otherPhrases.length > 0 || isRare) && chosen.length === 0 && !part)
        // Without it the answer is what it is.
        meant
          .tell(opened, question, found)
          .then((more) => meant.showRelated(more, opened, { isMore: true, isLatest }))
          .catch(() => undefined)
      const noted = isAnswer ? await suggest.byEntries().catch(() => undefined) : undefined
      if (noted && turn === latest) view.showNotes(noted(query))
    } catch (error) {
      const reason = error instanceof MissingFile ? await findReason(error) : 'unknown'
      if (turn !== latest) return
      writeAddress(typed, chosen, isTyping)
      if (reason !== 'replaced' || !renew()) view.showError(reason)
      if (!(error instanceof MissingFile)) throw error
    }
  }

  /** Names that begin like the letters that are being composed: of the text nothing is said before they are a word. */
  async function suggestNames(letters: string): Promise<void> {
    const turn = ++latest
    const { fold, suggest } = await open()
    const suggested = (await suggest.byEntries())(foldQuery(parseQuery(letters), fold))
    if (turn === latest) view.showNames(suggested)
  }

  function writeAddress(typed: string, chosen: readonly (readonly [string, string])[], isTyping: boolean): void {
    const address = new URLSearchParams()
    if (typed) address.set('q', typed)
    for (const [name, value] of chosen) address.set(name, value)
    if (part) address.set('in', part)
    const show = filters.shown()
    if (show) address.set('show', show)
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

type UnitPlace = Parameters<typeof isInParts>[0]

/** How an answer is shown at first. */
const inSentences = (plans: readonly CorpusPlan[]): Arrangement => ({
  isByHit: false,
  isSorted: false,
  arrange: (found) => groupFound(found, plans)
})

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => window.setTimeout(resolve, milliseconds))
