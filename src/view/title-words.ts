/** Cuts a text into words; put together they are the text. */
export type Cut = (text: string) => readonly string[]

/** So many characters fit into the narrowest window in large print. */
const mostCharacters = 7
/** Two characters that are cut apart are more often a word that is not known than two words: 互认. */
const single = /^\p{Script=Han}$/u
/** Marks that stand at the end of a word, and at its beginning. */
const closing = /[）》〉】”’、，。；：？！…—·]/
const opening = /[（《〈【“‘]/

/**
 * The words of a title, between which a line may end: 区域一体化 never becomes 区域一 and 体化.
 *
 * @param cut As a dictionary has it; else as Unicode's rules do.
 * @param names That are not parted, whatever the dictionary says: 云桥.
 */
export function titleWords(title: string, cut: Cut = cutByUnicode, names: ReadonlySet<string> = new Set()): string[] {
  const words = cut(title)
  const ends = new Set<number>()
  let end = 0
  for (const [index, word] of words.entries()) {
    end += word.length
    if (!single.test(word) || !single.test(words[index + 1] ?? '')) ends.add(end)
  }
  for (let start = 0; start < title.length; start++)
    for (let length = 2; length <= mostCharacters; length++)
      if (names.has(title.slice(start, start + length)))
        for (let at = start + 1; at < start + length; at++) ends.delete(at)
  const isEnd = (at: number) =>
    at === title.length || (ends.has(at) && !closing.test(title.charAt(at)) && !opening.test(title.charAt(at - 1)))

  const parts: string[] = []
  let start = 0
  for (let at = 1; at <= title.length; at++) {
    if (!isEnd(at)) continue
    parts.push(title.slice(start, at))
    start = at
  }
  return parts.flatMap((part) => (part.length > mostCharacters ? cutByUnicode(part) : [part]))
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function cutByUnicode(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
