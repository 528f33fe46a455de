/**
 * A name for a file, without what file systems refuse.
 *
 * @param most How many UTF-16 code units it may have.
 */
export const toFileName = (words: string, most: number): string =>
  words
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, most)
