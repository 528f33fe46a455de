import { listedId } from './eid.ts'
import type { Contents } from './seeds.ts'

type ListedChapter = Contents[number]

/** A chapter or part of the whole contents, with its sections by number. */
interface Listed {
  readonly entry: ListedChapter
  readonly sections: ReadonlyMap<number, ListedChapter['sections'][number]>
}

/** The entries of the whole contents by id of chapter or part; if two share an id, the first wins. */
export const listedIn = (contents: Contents): ReadonlyMap<string, Listed> =>
  firstBy(
    contents.map((entry) => ({ entry, sections: firstBy(entry.sections, ({ number }) => number) })),
    ({ entry }) => listedId(entry)
  )

/** Items by key; of two with one key the first. */
export function firstBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item> {
  return new Map(items.map((item): [Key, Item] => [keyOf(item), item]).reverse())
}
