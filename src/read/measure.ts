const lead = /^[^，、；：？！。,;:?!]{2,24}。(?=.)/su

/**
 * The measure a paragraph opens with: a short first sentence without inner punctuation, followed by more
 * (打造虹桥国际开放枢纽。).
 */
export const findMeasure = (text: string): string | undefined => lead.exec(text)?.[0]
