/** The script of 检验文字: computes the checksum of every paragraph and compares it with the published one. */
import { cite, citeRange } from '../../model/eid.ts'
import { fingerprint } from '../../model/fingerprint.ts'
import { sha256 } from '../../model/sha256.ts'
import { locateQuote, type QuotePlace } from '../../search/locate-quote.ts'
import { hideWithoutScript, sayRan } from '../load/say-ran.ts'

sayRan()
hideWithoutScript(document)

const shown = [...document.querySelectorAll<HTMLElement>('[data-sha256]')].map((element) => ({
  element,
  id: element.dataset.id ?? '',
  sha256: sha256(element.textContent),
  published: element.dataset.sha256
}))
for (const { element, sha256, published } of shown) {
  const row = element.closest('li')
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
        ? `检验完毕：全部${shown.length}段与发布时一字不差。`
        : `各段都与发布时相同，但段数或次序不对：全文校验码不符。这份文本被改动过，请重新下载。`
}

/** Whether words that someone pastes stand in the plan, to the character. */
function compareQuotes(): void {
  const part = document.querySelector<HTMLElement>('.quote')
  const field = part?.querySelector('textarea')
  const answer = part?.querySelector('[role=status]')
  if (!part || !field || !answer) return
  const paragraphs = shown.map(({ id, element }) => ({ id, text: element.textContent }))
  part.hidden = false
  field.addEventListener('input', () => {
    answer.textContent =
      field.value.trim() && sayPlace(locateQuote(field.value, paragraphs, document.body.dataset.planTitle ?? ''))
  })
}

function sayPlace(place: QuotePlace | undefined): string {
  if (!place) return '正文里没有与它完全相同的文字：或者有字、标点不同，或者多了、少了几个字。'
  const same = `与${citeRange(place.first, place.last)}${place.isWhole ? '' : '里的一部分'}一字不差`
  return place.wrongCitation === undefined ? `${same}。` : `文字${same}，但所注的出处不对：“${place.wrongCitation}”。`
}
