import { loadPart } from '../load/load-part.ts'
import { offerDownload } from './download-hits.ts'
import type { SearchSite } from './search-site.ts'
import type { Shown } from './shown.ts'
import { nameOfFile, readAll } from './take-away.ts'
import type { toWord } from './to-word.ts'

declare global {
  /** Left by the script that writes documents for Word. */
  var writeWord: typeof toWord | undefined
}

export async function downloadWord(button: HTMLButtonElement, shown: Shown, site: SearchSite): Promise<void> {
  const [lines] = await Promise.all([readAll(button, shown, site), loadPart('word')])
  if (!globalThis.writeWord) throw new TypeError('Expected the script to leave its function.')
  const name = nameOfFile(shown.typed)
  offerDownload(`${name}.docx`, await globalThis.writeWord(name, lines, shown.counted))
}
