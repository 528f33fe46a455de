/** The words of a title, between which a line may end: 区域一体化 never becomes 区域一 and 体化. */
export const titleWords = (title: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment)
