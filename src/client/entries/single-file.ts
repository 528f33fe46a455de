/**
 * The script of a plan's single file: the same cards, settings and quotations, and the same search, which reads the page
 * itself. It stands in the head, so that settings are there before the page is painted.
 */
import { elementIdOf, refOfElement } from '../../model/entry.ts'
import type { Target } from '../../search/address.ts'
import type { Corpus } from '../../search/corpus.ts'
import { sayCounted } from '../../view/counted.ts'
import { nothingMeant } from '../../search/meant.ts'
import { openCards } from '../page/cards.ts'
import { keepCopiesClean } from '../quote/copy-selection.ts'
import { focusSearch } from '../search/focus-search.ts'
import { chooseMarks } from '../settings/choose-marks.ts'
import { measureFoot } from '../page/measure-foot.ts'
import { textOf } from '../quote/paragraph-text.ts'
import { offerParagraphTools } from '../quote/quote-paragraph.ts'
import { offerSelectionTools } from '../quote/quote-selection.ts'
import { more } from '../search/more.ts'
import { openSearchPage } from '../search/search-page.ts'
import type { SearchSite } from '../search/search-site.ts'
import { selectInLinks } from '../quote/select-in-links.ts'
import { applySettings } from '../settings/settings.ts'
import { openDrawer } from '../settings/settings-drawer.ts'
import { showSourceText } from '../settings/show-source-text.ts'
import { openStepper } from '../hits/step-hits.ts'

applySettings()
document.addEventListener('DOMContentLoaded', start)

function start(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false
  // Each leads to its note on this page.
  for (const mark of document.querySelectorAll<HTMLElement>('a.mark, a.correction')) mark.dataset.note = ''
  focusSearch(document)
  measureFoot(document)
  selectInLinks(document)
  openCards(document)
  chooseMarks(document)
  showSourceText(document)
  keepCopiesClean(document)
  offerParagraphTools(document)
  offerSelectionTools(document)
  const button = document.querySelector<HTMLButtonElement>('button[data-settings]')
  button?.addEventListener('click', openDrawer.bind(undefined, button, []), { once: true })
  search(readCorpus(document))
}

function search(corpus: Corpus): void {
  let closeStepper: (() => void) | undefined
  const site: SearchSite = {
    corpus: () => Promise.resolve({ ...corpus, counted: sayCounted(corpus.plans) }),
    simplified: () => Promise.resolve(corpus.simplified),
    named: () => Promise.resolve([]),
    // They stand with the paragraphs and the plan.
    sources: () => Promise.resolve({}),
    lacking: () => Promise.resolve([]),
    plans: () => Promise.resolve({ plans: corpus.plans, firsts: [] }),
    more: () => Promise.resolve(more),
    names: () => Promise.resolve(corpus.entries),
    entries: () => Promise.resolve(corpus.entries),
    meant: () => Promise.resolve(corpus.meant),
    addressOfUnit: (_plan, id, target) => `${target ? `?${toSearch(target)}` : ''}#${id}`,
    addressOfEntry: (entry) => `#${elementIdOf(entry)}`,
    // It is still there, above the text.
    addressOfAnswer: () => '#main',
    tellMissing: () => undefined,
    goTo(plan, id, target) {
      location.hash = id
      closeStepper?.()
      const start = { plan, id, hit: target?.hit ?? 0 }
      if (target)
        closeStepper = openStepper(
          document,
          site,
          target.query,
          start,
          () => (closeStepper = undefined),
          target.narrowed
        )
    }
  }
  openSearchPage(document, site)
  // The answer stands above the text; what the last question marked there goes.
  document.querySelector('form[data-search]')?.addEventListener('input', () => {
    closeStepper?.()
    window.scrollTo(0, 0)
  })
  // A hit is on this page: no need to load it again.
  document.getElementById('search-answer')?.addEventListener('click', (event) => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('[data-paragraph]')
    const link = row && row.querySelector('a')
    if (!row || !link) return
    event.preventDefault()
    const address = new URLSearchParams(link.search)
    const query = address.get('q') ?? ''
    site.goTo(corpus.plans[0]?.id ?? '', row.dataset.paragraph ?? '', { query, hit: Number(address.get('hit')) })
  })
}

function toSearch({ query, hit = 0 }: Target): string {
  return new URLSearchParams({ q: query, hit: String(hit) }).toString()
}

/** What is searched stands on the page; what is not shown of it stands beside it as data. */
function readCorpus(document: Document): Corpus {
  const { plans, simplified } = JSON.parse(document.getElementById('corpus')?.textContent ?? '') as Pick<
    Corpus,
    'plans' | 'simplified'
  >
  const data = document.querySelector<HTMLElement>('[data-source]')?.dataset.source ?? '{}'
  const source = JSON.parse(data) as Record<string, readonly (readonly [number, number, string])[]>
  const paragraphs = [...document.querySelectorAll('.paragraph')].map((paragraph) => {
    const measure = paragraph.querySelector('.measure')?.textContent
    return {
      plan: plans[0]?.id ?? '',
      id: paragraph.id,
      text: textOf(paragraph),
      ...(measure !== undefined && { measure: measure.length }),
      ...(source[paragraph.id] && { source: source[paragraph.id] ?? [] }),
      entries: []
    }
  })
  const entries = [...document.querySelectorAll<HTMLElement>('[data-pinyin]')].map((entry) => ({
    entry: refOfElement(entry.id),
    headword: entry.querySelector('.entry-name')?.textContent ?? '',
    forms: entry.dataset.forms?.split('\n') ?? [],
    pinyin: entry.dataset.pinyin ?? '',
    text: entry.querySelector('.entry-kind + p:not(.parts)')?.textContent ?? ''
  }))
  return { plans, simplified, paragraphs, entries, meant: nothingMeant }
}
