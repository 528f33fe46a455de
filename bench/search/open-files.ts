import { gzipSync } from 'node:zlib'
import { toDataFile } from '../../src/search/data-file.ts'
import type { GramIndex, PlanTable } from '../../src/search/grams/format.ts'
import { createGramSearch } from '../../src/search/grams/gram-search.ts'
import type { Load } from '../../src/search/grams/lookup.ts'
import { findNear } from '../../src/search/grams/near.ts'

export interface Cost {
  readonly query: string
  readonly occurrences: number
  /** Of the files of the index, compressed by gzip. */
  readonly bytes: number
  readonly requests: number
  /** Requests one after the other, those at once taken as one. */
  readonly rounds: number
  /** Bytes with what is read to tell what was meant, where nothing is found. */
  readonly withNear: number
}

/**
 * Ask an index whose files are at hand, as the search page does for what it shows first: each question as if it were the first.
 *
 * @param load Gives the contents of files.
 */
export function openFiles(index: GramIndex, table: PlanTable, load: Load) {
  const sizes = new Map<string, number>()
  return { ask, sizeOf }

  /** @param query Folded. */
  async function ask(query: string): Promise<Cost> {
    const files = new Set<string>()
    let rounds = 0
    let done = 0
    const search = createGramSearch(
      index,
      () => Promise.resolve(table),
      async (file) => {
        files.add(file)
        const round = done + 1
        rounds = Math.max(rounds, round)
        const content = await load(file)
        done = Math.max(done, round)
        return content
      },
      (text) => ({ text, starts: [], ends: [] }),
      () => false,
      () => Promise.resolve({ findNear })
    )
    const asked = { phrases: [query], exclusions: [] }
    const [{ occurrences, read }] = await Promise.all([search.find(asked, {}), search.headings(asked)])
    await read(0, search.screen)
    const cost = { query, occurrences, bytes: await sizeOfAll(files), requests: files.size, rounds }
    if (occurrences === 0) await search.near(asked, query)
    return { ...cost, withNear: await sizeOfAll(files) }
  }

  async function sizeOfAll(files: Iterable<string>): Promise<number> {
    const sizes = await Promise.all([...files].map(sizeOf))
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  /** @returns Bytes of a file, compressed by gzip. */
  async function sizeOf(file: string): Promise<number> {
    const size = sizes.get(file) ?? gzipSync(toDataFile(file, 'a'.repeat(12), await load(file)), { level: 9 }).length
    sizes.set(file, size)
    return size
  }
}
