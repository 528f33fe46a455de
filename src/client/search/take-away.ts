/** To take an answer away, all of it, however much is shown. */
import type { Found } from '../../search/engine.ts'
import { sayCited, toHitsCsv, toPlainText, type TakenLine } from '../../search/take-away.ts'
import { element } from '../page/element.ts'
import { toFileName } from '../page/file-name.ts'
import { offerCopy, offerDownload } from './download-hits.ts'
import type { SearchSite } from './search-site.ts'
import type { Shown } from './shown.ts'

export type Take = (button: HTMLButtonElement, shown: Shown, site: SearchSite) => Promise<void>

/** So many paragraphs are read before it is said how far it is. */
const step = 100

/** The ways to take an answer away. @param others By name. */
export function takeAwayOf(shown: Shown, site: SearchSite, others: Readonly<Record<string, Take>> = {}): HTMLElement {
  const part = element('p', { className: 'take screen' })
  for (const [name, take] of Object.entries({ 复制全部: copyAnswer, '下载表格（CSV）': downloadAnswer, ...others })) {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', () => void take(button, shown, site).catch(site.tellMissing))
    part.append(button)
  }
  return part
}

async function copyAnswer(button: HTMLButtonElement, shown: Shown, site: SearchSite): Promise<void> {
  const lines = await readAll(button, shown, site)
  const html = lines.map((line) => {
    const { address = '' } = line
    const citation = address ? element('a', { href: address }, sayCited(line)) : sayCited(line)
    return element('p', {}, ...markedWords(line), '（', citation, '）').outerHTML
  })
  const { counted } = shown
  if (counted !== undefined) html.push(element('p', {}, counted).outerHTML)
  await offerCopy(button, { text: toPlainText(lines, counted), html: html.join('') })
}

async function downloadAnswer(button: HTMLButtonElement, shown: Shown, site: SearchSite): Promise<void> {
  const table = toHitsCsv(await readAll(button, shown, site), shown.isByHit)
  // A row for the note would be counted and sorted with the hits.
  const note = shown.counted === undefined ? '' : '（本站的文本不完整）'
  offerDownload(`${nameOfFile(shown.typed)}${note}.csv`, new Blob([table], { type: 'text/csv' }))
}

const markedWords = ({ pieces }: TakenLine) => pieces.map(({ text, isHit }) => (isHit ? element('b', {}, text) : text))

/** The whole answer; while it comes the button says how far it is. */
export async function readAll(
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
export const nameOfFile = (typed: string) => `查找 ${toFileName(typed, 40)}`.trim()
