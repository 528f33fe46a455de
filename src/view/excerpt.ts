/**
 * The beginning of a text: as many whole sentences as fit, else as many whole words, with an ellipsis.
 *
 * @param limit The most characters that it may have, the ellipsis not counted.
 */
export function excerptOf(text: string, limit = 80): string {
  const start = [...text].slice(0, limit).join('')
  if (start.length === text.length) return text
  const sentences = /^.*[。？！]/su.exec(start)?.[0]
  if (sentences !== undefined && sentences.length > start.length / 2) return sentences
  // The last word may go on where the cut is: it is looked at with what follows.
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(0, 2 * start.length))]
  const kept = words.filter(({ index, segment }) => index + segment.length <= start.length)
  return `${kept
    .map(({ segment }) => segment)
    .join('')
    .replace(/[，、；：]$/u, '')}…`
}
