/** To take an answer away, all of it, however much is shown. */
import type { Found } from '../../search/engine.ts'
import { sayCited, toHitsCsv, toPlainText, type TakenLine } from '../../search/take-away.ts'
import { loadPart } from '../load/load-part.ts'
import { element } from '../page/element.ts'
import { offerCopy, offerDownload } from './download-hits.ts'
import type { SearchSite } from './search-site.ts'
import type { Shown } from './shown.ts'
import type { toWord } from './to-word.ts'

declare global {
  /** Left by the script that writes documents for Word. */
  var writeWord: typeof toWord | undefined
}

/** So many paragraphs are read before it is said how far it is. */
const step = 100

/** The ways to take an answer away. */
export function takeAwayOf(shown: Shown, site: SearchSite): HTMLElement {
  const part = element('p', { className: 'take screen' })
  const offer = (name: string, take: typeof copyAnswer) => {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', () => void take(button, shown, site).catch(site.tellMissing))
    part.append(button)
  }
  offer('复制全部', copyAnswer)
  offer('下载表格（CSV）', downloadAnswer)
  if (document.body.dataset.scriptWord !== undefined) offer('下载Word文档', downloadWord)
  return part
}

async function copyAnswer(button: HTMLButtonElement, shown: Shown, site: SearchSite): Promise<void> {
  const lines = await readAll(button, shown, site)
  const html = lines.map((line) => {
    const { address = '' } = line
    const citation = address ? element('a', { href: address }, sayCited(line)) : sayCited(line)
    return element('p', {}, ...markedWords(line), '（', citation, '）').outerHTML
  })
  await offerCopy(button, { text: toPlainText(lines), html: html.join('') })
}

async function downloadAnswer(button: HTMLButtonElement, shown: Shown, site: SearchSite): Promise<void> {
  const table = toHitsCsv(await readAll(button, shown, site), shown.isByHit)
  offerDownload(`${nameOfFile(shown.typed)}.csv`, new Blob([table], { type: 'text/csv' }))
}

async function downloadWord(button: HTMLButtonElement, shown: Shown, site: SearchSite): Promise<void> {
  const [lines] = await Promise.all([readAll(button, shown, site), loadPart('word')])
  if (!globalThis.writeWord) throw new TypeError('Expected the script to leave its function.')
  const name = nameOfFile(shown.typed)
  offerDownload(`${name}.docx`, await globalThis.writeWord(name, lines))
}

const markedWords = ({ pieces }: TakenLine) => pieces.map(({ text, isHit }) => (isHit ? element('b', {}, text) : text))

/** The whole answer; while it comes the button says how far it is. */
async function readAll(
  button: HTMLButtonElement,
  { answer, arrange, plans }: Shown,
  site: SearchSite
): Promise<TakenLine[]> {
  const said = button.textContent
  const found: Found[] = []
  try {
    while (found.length < answer.paragraphs) {
      if (found.length > 0) button.textContent = `已取${found.length}段，共${answer.paragraphs}段`
      found.push(...(await answer.read(found.length, found.length + step)))
    }
  } finally {
    button.textContent = said
  }
  const isOnline = location.protocol.startsWith('http')
  return arrange(found).flatMap(({ lines }) =>
    lines.map((line) => ({
      ...line,
      title: plans.find(({ id }) => id === line.plan)?.title ?? line.title ?? line.plan,
      address: isOnline ? new URL(site.addressOfUnit(line.plan, line.id), location.href).href : undefined
    }))
  )
}

/** 查找 金融, without what file systems refuse. */
const nameOfFile = (typed: string) =>
  `查找 ${typed
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 40)}`.trim()
