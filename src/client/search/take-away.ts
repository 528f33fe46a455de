/** To take an answer away, all of it, however much is shown. */
import { toAnswer, type Answer } from '../../search/answer.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Found } from '../../search/engine.ts'
import type { Finding } from '../../search/finding.ts'
import { toHitsCsv, toPlainText } from '../../search/take-away.ts'
import { element } from '../page/element.ts'
import { offerCopy, offerDownload } from './download-hits.ts'

export interface Taken {
  readonly answer: Finding
  readonly plans: readonly CorpusPlan[]
  readonly typed: string
}

/** So many paragraphs are read before it is said how far it is. */
const step = 100

export async function copyAnswer(button: HTMLButtonElement, { answer, plans }: Taken): Promise<void> {
  const text = toPlainText(await readAll(answer, button, plans), plans)
  const lines = text.trimEnd().split('\n')
  await offerCopy(button, { text, html: lines.map((line) => element('p', {}, line).outerHTML).join('') })
}

export async function downloadAnswer(button: HTMLButtonElement, { answer, plans, typed }: Taken): Promise<void> {
  const table = toHitsCsv(await readAll(answer, button, plans), plans)
  offerDownload(`${nameOfFile(typed)}.csv`, table, 'text/csv')
}

/** The whole answer; while it comes the button says how far it is. */
async function readAll(answer: Finding, button: HTMLButtonElement, plans: readonly CorpusPlan[]): Promise<Answer> {
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
  return toAnswer(found, plans)
}

/** 查找 金融, without what file systems refuse. */
const nameOfFile = (typed: string) =>
  `查找 ${typed
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 40)}`.trim()
