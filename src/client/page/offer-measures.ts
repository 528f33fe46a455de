import { loadPart } from '../load/load-part.ts'
import { tellMissing } from '../load/tell-missing.ts'
import type { takeMeasures } from './take-measures.ts'

declare global {
  /** Left by the script that takes measures along. */
  var downloadMeasures: typeof takeMeasures | undefined
}

/** Let buttons take along the measures that a table shows: `data-take="csv"`, or `word`. */
export function offerMeasures(
  buttons: readonly HTMLButtonElement[],
  form: HTMLFormElement,
  table: HTMLTableElement
): void {
  for (const button of buttons)
    button.addEventListener('click', () => {
      take(button.dataset.take === 'word').catch(tellMissing)
    })

  async function take(isWord: boolean): Promise<void> {
    await Promise.all([loadPart('measures'), isWord ? loadPart('word') : undefined])
    const { downloadMeasures, writeWord } = globalThis
    if (!downloadMeasures || (isWord && !writeWord))
      throw new TypeError('Expected the scripts to leave their functions.')
    await downloadMeasures(form, table, isWord ? writeWord : undefined)
  }
}
