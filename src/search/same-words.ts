import type { Span } from '../model/plan.ts'
import { restOfSentence, splitStop } from './sentence-end.ts'

interface SameWords {
  readonly id: string
  /** Whether the punctuation and spaces between the words are the same, too. */
  readonly isExact: boolean
  /** How the sentence goes on where the quotation is closed; absent where it ends, too. */
  readonly rest?: string
}

/** Where the text has words, but for punctuation and spaces; of several places the first where its sentence ends as they do. */
export function findSameWords(
  words: string,
  paragraphs: readonly { readonly id: string; readonly text: string }[]
): SameWords | undefined {
  const bare = withoutMarks(words)
  if (bare === '') return undefined
  const { core, stop } = splitStop(words)
  const spoken = core.replace(/\s*\n\s*/g, '').replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '')
  let first: SameWords | undefined
  for (const { id, text } of paragraphs) {
    for (const { start, end } of placesOf(bare, text)) {
      const rest = restOfSentence(text, end, stop)
      const isExact = text.slice(start, end) === spoken
      if (rest === undefined) return { id, isExact }
      first = first ?? { id, isExact, rest }
    }
  }
  return first
}

/** Whether a paragraph has sentences one after the other, with no more than a few words left out between them. */
export function followEachOther(
  sentences: readonly string[],
  paragraphs: readonly { readonly text: string }[]
): boolean {
  const [first = '', ...others] = sentences.map(withoutMarks)
  return paragraphs.some(({ text }) => {
    const all = withoutMarks(text)
    let end = all.indexOf(first) + first.length
    if (end < first.length) return false
    return others.every((sentence) => {
      const at = all.indexOf(sentence, end)
      const isNext = at >= 0 && at - end <= fewWords
      end = at + sentence.length
      return isNext
    })
  })
}

/** So many characters between two sentences may have been left out by mistake. */
const fewWords = 20

/** What is compared where punctuation and spaces are not. */
export const withoutMarks = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '')

/** @param bare Without marks. */
function placesOf(bare: string, text: string): Span[] {
  const all = withoutMarks(text)
  if (!all.includes(bare)) return []
  const offsets = [...text.matchAll(/[^\p{P}\p{S}\s]/gu)].flatMap(({ index, 0: { length } }) =>
    length === 1 ? [index] : [index, index + 1]
  )
  const places: Span[] = []
  for (let at = all.indexOf(bare); at >= 0; at = all.indexOf(bare, at + 1))
    places.push({ start: offsets[at] ?? 0, end: (offsets[at + bare.length - 1] ?? 0) + 1 })
  return places
}
