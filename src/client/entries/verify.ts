/** The script of 检验文字: computes the checksum of every paragraph and compares it with the published one. */
import { cite, citeRange } from '../../model/eid.ts'
import { fingerprint } from '../../model/fingerprint.ts'
import { sha256 } from '../../model/sha256.ts'
import { compareQuote, type NearQuote } from '../../search/compare-quote.ts'
import { createFold } from '../../search/fold.ts'
import { foldQuery } from '../../search/match.ts'
import { splitQuotation } from '../../search/citation.ts'
import { isCitationOf, locateQuote, withoutHeadings, type QuotePlace } from '../../search/locate-quote.ts'
import { hideWithoutScript, sayRan } from '../load/say-ran.ts'
import { element } from '../page/element.ts'
import { openSearch } from '../search/open-search.ts'
import { openSite } from '../search/search-site.ts'

sayRan()
hideWithoutScript(document)

const shown = [...document.querySelectorAll<HTMLElement>('[data-sha256]')].map((element) => ({
  element,
  id: element.dataset.id ?? '',
  sha256: sha256(element.textContent),
  published: element.dataset.sha256
}))
for (const { element: words, sha256, published } of shown) {
  const row = words.closest('li')
  const result = row?.querySelector('.result')
  if (result) result.textContent = sha256 === published ? '相同' : '不同'
  row?.toggleAttribute('data-differs', sha256 !== published)
}
tell()
compareQuotes()

function tell(): void {
  const status = document.getElementById('verify-status')
  const differing = shown.filter(({ sha256, published }) => sha256 !== published).map(({ id }) => cite(id))
  const isWhole = fingerprint(shown) === document.getElementById('fingerprint')?.textContent
  if (!status) return
  status.textContent =
    differing.length > 0
      ? `有${differing.length}段与发布时不同：${differing.join('、')}。这份文本被改动过，请重新下载。`
      : isWhole
        ? `检验完毕：全部${shown.length}段与本站发布时一字不差。`
        : `各段都与发布时相同，但段数或次序不对：全文校验码不符。这份文本被改动过，请重新下载。`
}

/** Whether words that someone pastes stand in the plan, to the character; else what is nearest. */
function compareQuotes(): void {
  const part = document.querySelector<HTMLElement>('.quote')
  const field = part?.querySelector('textarea')
  const answer = part?.querySelector('[role=status]')
  if (!part || !field || !answer) return
  const { plan = '', titles = '' } = part.dataset
  const lacks = document.getElementById('quote-lacks')
  const paragraphs = shown.map(({ id, element }) => ({ id, text: element.textContent }))
  const site = openSite(document, new URL('../', location.href).href)
  const fold = createFold(new Map())
  part.classList.remove('waiting')
  const tellQuote = async (typed: string): Promise<void> => {
    const locate = (words: string) => locateQuote(words, paragraphs, titles.split(' '))
    let place = locate(typed)
    if (lacks) lacks.hidden = true
    if (!place && typed.trim()) {
      const units = await loadUnits()
      if (field.value !== typed) return
      place = locate(withoutHeadings(typed, units))
    }
    answer.textContent = typed.trim() && (place ? sayPlace(place) : notThere)
    if (place || !typed.trim()) return
    const near = await findNear(typed)
    if (field.value !== typed) return
    if (near) {
      answer.textContent = ''
      answer.append(sayNear(near), linkTo(near.id), sayParting(near), sayWrong(typed, near))
    }
    // It may stand in what the site lacks.
    if (lacks && (!near || near.kind === 'near')) lacks.hidden = false
  }
  let timer = 0
  field.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void tellQuote(field.value).then(showAnswer), pause)
  })
  // Browsers fill it again for a reader who comes back.
  window.addEventListener('pageshow', () => void tellQuote(field.value))

  function sayWrong(typed: string, { kind, id }: NearQuote): string {
    const { citation } = splitQuotation(typed)
    const isSame = kind === 'source' || kind === 'punctuation'
    return !isSame || citation === undefined || isCitationOf(citation, cite(id), titles.split(' '))
      ? ''
      : `。所注的出处不对：“${citation}”。`
  }

  /** On a phone the answer is below what was pasted, and may be out of sight. */
  function showAnswer(): void {
    if (field?.value) answer?.scrollIntoView({ block: 'nearest' })
  }

  /** Empty without the data of the search. */
  async function loadUnits(): Promise<Readonly<Record<string, string>>> {
    try {
      return (await openSearch(site)).plans.find(({ id }) => id === plan)?.units ?? {}
    } catch {
      return {}
    }
  }

  /** Without the data of the search, what is nearest is not known. */
  async function findNear(typed: string): Promise<NearQuote | undefined> {
    try {
      const { plans, search } = await openSearch(site)
      const { words } = splitQuotation(typed)
      const query = foldQuery({ phrases: [words], exclusions: [] }, fold)
      const [{ paragraphs }, headings] = await Promise.all([search.near(query, words), search.headings(query)])
      const own = paragraphs.filter((paragraph) => paragraph.plan === plan)
      const units = {
        ...plans.find(({ id }) => id === plan)?.units,
        ...Object.fromEntries(headings.flatMap((one) => (one.plan === plan ? [[one.id, one.title]] : [])))
      }
      return compareQuote(typed, own, units, fold)
    } catch {
      return undefined
    }
  }

  function linkTo(id: string): HTMLElement {
    return element('a', { className: 'link', href: site.addressOfUnit(plan, id) }, cite(id))
  }
}

/** How long after a key the words are compared, in milliseconds. */
const pause = 100

const notThere = '正文里没有与它完全相同的文字：或者有字、标点不同，或者多了、少了几个字。'

/** A longer passage of the source is not shown again. */
const longest = 60

function sayNear(near: NearQuote): string {
  if (near.kind === 'punctuation') return '文字相同，只是标点或空格不同。请对照：'
  if (near.kind === 'source')
    return near.source.length > longest
      ? '与原稿相同，本站在这里有更正：'
      : `与原稿相同。原稿作“${near.source}”，本站已更正为“${near.reading}”：`
  if (near.kind === 'heading') return '这是标题：'
  if (near.kind === 'cited') return `${notThere}所注的出处在这里，请对照：`
  return `${notThere}最接近的是：`
}

function sayParting(near: NearQuote): string {
  if (near.kind !== 'near' || !near.parting) return ''
  const { typed, text } = near.parting
  if (text === '') return `。多了“${typed}”。`
  return typed === '' ? `。少了“${text}”。` : `。这里是“${typed}”的地方，正文是“${text}”。`
}

function sayPlace(place: QuotePlace): string {
  const others = place.paragraphs > 1 ? `等${place.paragraphs}段` : ''
  const same = `与${citeRange(place.first, place.last)}${others}${place.isWhole ? '' : '里的一部分'}一字不差`
  return place.wrongCitation === undefined ? `${same}。` : `文字${same}，但所注的出处不对：“${place.wrongCitation}”。`
}
