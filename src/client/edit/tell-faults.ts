/// <reference types="vite/types/importMeta.d.ts" />
import type { Fault, SeedsState } from '../../model/faults.ts'
import { element } from '../page/element.ts'
import { renewPage } from './renew-page.ts'

/** While the seeds have faults, say so above the page, which is that of the last good ones. */
export function tellFaults(): void {
  const bar = element('section', { className: 'seed-faults screen', hidden: true })
  bar.setAttribute('role', 'alert')
  bar.setAttribute('aria-label', 'seeds/ 里的错')
  document.body.prepend(bar)

  import.meta.hot?.on('seeds:state', ({ faults, revision }: SeedsState) => {
    if (faults.length === 0 && revision !== ownRevision()) void renewPage()
    bar.hidden = faults.length === 0
    bar.textContent = ''
    bar.append(element('p', {}, 'seeds/ 里有错，页面还是改之前的样子。改好保存，页面自己更新。'), listFaults(faults))
  })
}

/** Faults with their places, for people. */
export const listFaults = (faults: readonly Fault[]): HTMLElement =>
  element(
    'ul',
    {},
    ...faults.map(({ file, line, column, sentence }) =>
      element(
        'li',
        {},
        element('b', {}, file.replace(/^.*?(?=seeds\/)/, '')),
        line === undefined ? '　' : `　第${line}行第${column ?? 1}列　`,
        sentence
      )
    )
  )

/** That of which this page was made. */
function ownRevision(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return Number(navigation?.serverTiming.find(({ name }) => name === 'seeds')?.description)
}
