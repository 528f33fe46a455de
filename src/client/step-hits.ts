/**
 * On a page of a plan that a search leads to (?q=…): mark the hits and step through them, on into the next section that
 * has some. Esc clears them.
 */
import { addressOfUnit } from '../search/address.ts'
import { createFold } from '../search/fold.ts'
import { findHits, foldQuery } from '../search/match.ts'
import { parseQuery } from '../search/parse-query.ts'
import { paint, rangesIn } from './mark-hits.ts'
import { loadCorpus } from './search-corpus.ts'

interface Place {
  readonly plan: string
  readonly id: string
  /** Of the hit among those of its paragraph. */
  readonly hit: number
}

export function stepHits(document: Document): void {
  const address = new URLSearchParams(location.search)
  const typed = address.get('q') ?? ''
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  const paragraphs = [...document.querySelectorAll('.paragraph')]
  // The search page hands on simplified characters: no table is needed here.
  const fold = createFold(new Map())
  const query = foldQuery(parseQuery(typed), fold)
  if (!form || paragraphs.length === 0 || query.phrases.length === 0) return

  const root = new URL('.', form.action).href
  const plan = location.href.slice(root.length).split('/')[0] ?? ''
  const marked = paragraphs.flatMap((paragraph) =>
    rangesIn(paragraph, query, fold).map((range, hit) => ({ range, id: paragraph.id, hit }))
  )
  if (marked.length === 0) return
  let all: readonly Place[] = marked.map(({ id, hit }) => ({ plan, id, hit }))
  let current = Math.max(
    0,
    marked.findIndex(({ id, hit }) => id === location.hash.slice(1) && hit === Number(address.get('hit')))
  )
  let clean = () => {}

  const position = document.createElement('output')
  const stepper = document.createElement('div')
  stepper.className = 'stepper screen'
  stepper.setAttribute('role', 'group')
  stepper.setAttribute('aria-label', '查找结果')
  const words = document.createElement('span')
  words.textContent = `“${typed}”`
  stepper.append(words, position)
  addButton('‹', '上一处', () => {
    step(-1)
  })
  addButton('›', '下一处', () => {
    step(1)
  })
  addButton('×', '清除标记', clear)
  document.body.append(stepper)
  show()

  // Where the other sections have hits is known when the corpus is there; until then the page's own are stepped through.
  void loadCorpus('paragraphs', root).then((corpus) => {
    all = corpus.flatMap(({ plan, id, text }) => findHits(fold(text), query).map((_, hit) => ({ plan, id, hit })))
    tell()
  }, tell)

  // Before a card hears it: what is on top closes first.
  document.addEventListener('keydown', onKey, true)

  function onKey({ key }: KeyboardEvent): void {
    if (key === 'Escape' && !document.querySelector('.card')) clear()
  }

  function step(way: 1 | -1): void {
    if (marked[current + way]) {
      current += way
      show()
      return
    }
    const next = all[indexInAll() + way]
    if (!next) return
    location.assign(addressOfUnit(root, next.plan, next.id, { query: typed, hit: next.hit }))
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
    position.textContent = `${indexInAll() + 1} / ${all.length}`
  }

  function indexInAll(): number {
    const here = marked[current]
    return all.findIndex((place) => place.plan === plan && place.id === here?.id && place.hit === here.hit)
  }

  function clear(): void {
    clean()
    stepper.remove()
    document.removeEventListener('keydown', onKey, true)
    history.replaceState(null, '', location.pathname + location.hash)
  }

  function addButton(sign: string, name: string, run: () => void): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = sign
    button.setAttribute('aria-label', name)
    button.title = name
    button.addEventListener('click', run)
    stepper.append(button)
  }
}
