/** The buttons that take an answer away, all of it, however much is shown. */
import { toAnswer, type Answer } from '../../search/answer.ts'
import type { CorpusPlan } from '../../search/corpus.ts'
import type { Found } from '../../search/engine.ts'
import type { Finding } from '../../search/finding.ts'
import { toHitsCsv, toPlainText } from '../../search/take-away.ts'
import { element } from '../page/element.ts'
import { offerCopy, offerDownload } from './download-hits.ts'

interface Taken {
  readonly answer: Finding
  readonly plans: readonly CorpusPlan[]
  readonly typed: string
}

/** So many paragraphs are read before it is said how far it is. */
const step = 100

export function takeAway({ answer, plans, typed }: Taken): HTMLElement {
  const copy = offer('复制全部', async (all) => {
    const text = toPlainText(all, plans)
    const lines = text.trimEnd().split('\n')
    await offerCopy(copy, { text, html: lines.map((line) => element('p', {}, line).outerHTML).join('') })
  })
  const download = offer('下载表格（CSV）', (all) => {
    offerDownload(`${nameOfFile(typed)}.csv`, toHitsCsv(all, plans), 'text/csv')
  })
  return element('p', { className: 'take screen' }, copy, download)

  function offer(name: string, take: (all: Answer) => void | Promise<void>): HTMLButtonElement {
    const button = element('button', { type: 'button' }, name)
    button.addEventListener('click', () => {
      void readAll(answer, (count) => {
        button.textContent = `已取${count}段，共${answer.paragraphs}段`
      }).then(
        (found) => {
          button.textContent = name
          return take(toAnswer(found, plans))
        },
        () => {
          button.textContent = `${name}：没有取全，请再按一次`
        }
      )
    })
    return button
  }
}

/** @param tell Called with how many paragraphs have come, while there are more. */
export async function readAll(answer: Finding, tell: (count: number) => void): Promise<readonly Found[]> {
  const found: Found[] = []
  while (found.length < answer.paragraphs) {
    if (found.length > 0) tell(found.length)
    found.push(...(await answer.read(found.length, found.length + step)))
  }
  return found
}

/** 查找 金融, without what file systems refuse. */
const nameOfFile = (typed: string) =>
  `查找 ${typed
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 40)}`.trim()
