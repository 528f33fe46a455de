/** Pinyin as it is typed on a keyboard: without tones, spaces and apostrophes; `v` for ü. */
export const spellingOf = (letters: string): string =>
  letters
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f\s'’]/g, '')
