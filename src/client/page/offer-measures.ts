import { loadPart } from '../load/load-part.ts'
import { tellMissing } from '../load/tell-missing.ts'
import type { takeMeasures } from './take-measures.ts'

declare global {
  /** Left by the script that takes measures along. */
  var downloadMeasures: typeof takeMeasures | undefined
}

/** Let a button take along the measures that a table shows. */
export function offerMeasures(button: HTMLButtonElement, form: HTMLFormElement, table: HTMLTableElement): void {
  button.addEventListener('click', () => {
    take().catch(tellMissing)
  })

  async function take(): Promise<void> {
    await loadPart('measures')
    if (!globalThis.downloadMeasures) throw new TypeError('Expected the script to leave its function.')
    globalThis.downloadMeasures(form, table)
  }
}
