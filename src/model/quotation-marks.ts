/** The other quotation marks: those of a quotation within a quotation, and back (GB/T 15834). */
export const swapQuotationMarks = (text: string): string => text.replace(/[“”‘’]/g, (mark) => others[mark] ?? mark)

const others: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }
