/**
 * A cell of a table for spreadsheets that does not run as a formula: an apostrophe stands before what could. What has a sign
 * that no formula has, such as a Chinese quotation mark or full stop, cannot run, and stays the text that it is: +1”经贸合作机制.
 */
export const toCell = (text: string): string => (/^[=+\-@\t\r][^。、？！“”‘’《》…]*$/u.test(text) ? `'${text}` : text)
