/** The other quotation marks: those of a quotation within a quotation, and back (GB/T 15834). */
export const swapQuotationMarks = (text: string): string => text.replace(/[“”‘’]/g, (mark) => others[mark] ?? mark)

const others: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }

/**
 * The same text with “ and ” for the marks of Traditional Chinese and of keyboards, as long as it was. Straight ones open and close
 * in turn; beside curly ones it is not known which do.
 */
export function curlQuotationMarks(text: string): string {
  const curled = text.replace(/[「『]/gu, '“').replace(/[」』]/gu, '”')
  const straight = curled.match(/["＂]/gu)?.length ?? 0
  if (straight % 2 === 1 || /[“”]/u.test(text)) return curled
  let isOpen = false
  return curled.replace(/["＂]/gu, () => {
    isOpen = !isOpen
    return isOpen ? '“' : '”'
  })
}

/** Without the mark that opens it and the one that closes it, of whatever kind. */
export const withoutOuterMarks = (words: string): string => words.replace(/^[“"＂‘「『]|[”"＂’」』]$/gu, '')
