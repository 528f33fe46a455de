import type { Folded } from '../fold.ts'
import { fileOf, type GramIndex } from './format.ts'
import { createReadOnce, type Load } from './lookup.ts'
import { wordsOf, type TextRecord } from './records.ts'

/** Read records, each file once. */
export function createTexts({ perFile, ends }: GramIndex, load: Load, fold: (text: string) => Folded) {
  const read = createReadOnce(load)
  return { readRecords, readFolded }

  /** @throws {RangeError} When an index names a record that its texts have not. */
  function readRecords(numbers: readonly number[]): Promise<TextRecord[]> {
    return Promise.all(
      numbers.map(async (number) => {
        const file = fileOf('texts', Math.floor(number / perFile))
        const records = await read(file, (content) => content as readonly TextRecord[])
        const record = records[number % perFile]
        if (!record) throw new RangeError(`Expected record ${number} in ${file}, found ${records.length} records.`)
        return record
      })
    )
  }

  /** The words that records are found by. */
  async function readFolded(numbers: readonly number[]): Promise<string[]> {
    const records = await readRecords(numbers)
    return records.map((record, at) => fold(wordsOf(record, numbers[at] ?? 0, ends)).text)
  }
}
