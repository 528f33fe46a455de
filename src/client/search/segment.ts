interface Segmenter {
  readonly segment: (text: string) => Iterable<{ readonly segment: string }>
}

/** Words of Chinese as the browser cuts them; the text itself where it cannot. */
export function segment(text: string): readonly string[] {
  const { Segmenter } = Intl as { Segmenter?: new (locale: string, options: { granularity: 'word' }) => Segmenter }
  if (!Segmenter) return [text]
  return Array.from(new Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment)
}
