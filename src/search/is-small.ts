import type { Corpus } from './corpus.ts'

/** Characters of text that a page loads for less than an answer of the index costs: some 40 kilobytes, compressed. */
const most = 50_000

/** Whether a collection is so small that the search loads and looks through all of it. */
export const isSmall = ({ paragraphs }: Pick<Corpus, 'paragraphs'>): boolean =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= most
