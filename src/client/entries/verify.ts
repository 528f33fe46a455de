/** The script of 检验文字: computes the checksum of every paragraph and compares it with the published one. */
import { cite } from '../../model/eid.ts'
import { fingerprint } from '../../model/fingerprint.ts'
import { sha256 } from '../../model/sha256.ts'
import { hideWithoutScript, sayRan } from '../load/say-ran.ts'
import { createQuoteCheck } from '../quote/check-quotes.ts'
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
checkPasted()

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

/** Tell of what someone pastes whether it stands in the plan, to the character. */
function checkPasted(): void {
  const part = document.querySelector<HTMLElement>('.quote')
  const field = part?.querySelector('textarea')
  const answer = part?.querySelector('[role=status]')
  if (!part || !field || !answer) return
  const { plan = '', titles = '' } = part.dataset
  const lacks = document.getElementById('quote-lacks')
  const paragraphs = shown.map(({ id, element }) => ({
    id,
    text: element.textContent,
    notes: element.dataset.notes?.split(' ').map(Number) ?? []
  }))
  const site = openSite(document, new URL('../', location.href).href)
  const check = createQuoteCheck({ id: plan, titles: titles.split(' ') }, paragraphs, site)
  part.classList.remove('waiting')
  let timer = 0
  field.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void tellQuote(field.value).then(showAnswer), pause)
  })
  // Browsers fill it again for a reader who comes back.
  window.addEventListener('pageshow', () => void tellQuote(field.value))

  async function tellQuote(typed: string): Promise<void> {
    const { said, mayBeLacking } = typed.trim() ? await check(typed) : { said: [], mayBeLacking: false }
    if (!field || !answer || field.value !== typed) return
    answer.textContent = ''
    answer.append(...said)
    if (lacks) lacks.hidden = !mayBeLacking
  }

  /** On a phone the answer is below what was pasted, and may be out of sight. */
  function showAnswer(): void {
    if (field?.value) answer?.scrollIntoView({ block: 'nearest' })
  }
}

/** How long after a key the words are compared, in milliseconds. */
const pause = 100
