/** Words that were struck or moved, commands of fields, copies for older programs, pinyin. */
const elements: ReadonlySet<string> = new Set(['del', 'moveFrom', 'delText', 'instrText', 'Fallback', 'rt', 'sdtPr'])
/** What the document was before a change. */
const former = /^(?:pPr|rPr|sectPr|tblPr|tcPr|trPr|tblGrid|tblPrEx)Change$|^numberingChange$/

/** Whether the text in an element does not belong to the document. */
export const isSkipped = (name: string): boolean => elements.has(name) || former.test(name)
