import type { Span } from '../../model/plan.ts'

/**
 * The sentences of a text, which are read one by one: a voice can then be stopped and go on, and is not cut short by browsers
 * that stop a long speech.
 *
 * @returns Spans that together are the text, each with what ends it; none for an empty one.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  for (const [sentence] of text.matchAll(/[^。！？；]+[。！？；]*[”’）》」]*|[。！？；]+/gu)) {
    const start = sentences[sentences.length - 1]?.end ?? 0
    sentences.push({ start, end: start + sentence.length })
  }
  return sentences
}
