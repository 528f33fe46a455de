/** How a quotation ends, and whether the sentence of the text ends there, too. */

/** Words and the mark that closes them, which is empty where there is none; an ellipsis closes nothing. */
export function splitStop(words: string): { readonly core: string; readonly stop: string } {
  const [, core = words, stop = ''] = /^(.*[^.…。\s])\s*([。！？，；、：.!?,;:])$/su.exec(words) ?? []
  return { core, stop }
}

/**
 * How the sentence goes on where a quotation is closed.
 *
 * @param at Where the quoted words end in the text.
 * @param stop The mark that closes the quotation: a comma is only wrong where the text has no mark.
 * @returns The beginning of the rest, with an ellipsis if there is more; `undefined` where the text stops, too.
 */
export function restOfSentence(text: string, at: number, stop: string): string | undefined {
  const rest = text.slice(at).replace(closing, '')
  const goesOn = /^[。！？.!?]$/u.test(stop) ? !end.test(rest) : stop !== '' && /^[\p{L}\p{N}]/u.test(rest)
  if (!goesOn) return undefined
  const [sentence = ''] = /^[^。！？]*/u.exec(rest) ?? []
  const characters = Array.from(sentence)
  return characters.length > longest ? `${characters.slice(0, longest).join('')}……` : sentence
}

/** The mark at a place in a text, with the marks that close a quotation or parenthesis before it; may be empty. */
export const stopAt = (text: string, at: number): string =>
  /^[”’）》」』)\]\s]*[。！？，；、：…—.!?,;:]/u.exec(text.slice(at, at + furthest))?.[0] ?? ''

const closing = /^[”’）》」』)\]\s]+/u
const end = /^(?:[。！？!?…]|\.(?!\d)|$)/u

/** So many characters tell how a sentence goes on. */
const longest = 12

/** More marks hardly close one after the other. */
const furthest = 8
