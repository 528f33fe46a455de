/** The sentence above an answer. */
import type { Reason } from '../load/missing-file.ts'
import type { Shown } from './shown.ts'

export function sayTotal({ isAsked, typed, chosen, answer, all, part, headings, cited, meaning }: Shown): string {
  if (!isAsked) return typed.trim() || chosen.length > 0 ? '请再输入要找的词。' : ''
  const { source = [], across = [], isApart = false } = meaning?.explanation ?? {}
  if (answer.occurrences > 0) {
    const total = `共 ${answer.occurrences} 处，见于 ${answer.paragraphs} 段`
    return part ? `${total}（全部 ${all.occurrences} 处）` : total
  }
  if (cited?.lacking !== undefined) return cited.lacking
  if (cited && cited.jumps.length > 1) return `这是章节、段落的编号，${cited.jumps.length}份文件里都有：`
  if (cited) return '这是章节、段落的编号，可以直接到那里：'
  if (headings.length > 0) return `正文里没有“${shorten(typed)}”，标题里有。`
  if (source.length > 0) return `正文里没有“${shorten(typed)}”，原稿里有。`
  if (across.length > 0) return `没有一段全有这些字，这段文字跨了${across.length}段。`
  if (isApart) return '没有一段同时有这些词。'
  if (chosen.length > 0) return `选定的范围里没有“${shorten(typed)}”。`
  if (meaning && meaning.near.length > 0) return isLetters(typed) ? sayNames(typed) : `正文里没有“${shorten(typed)}”。`
  if (meaning && meaning.related.length > 0) return `与“${shorten(typed)}”有关的，可能是下面这些段落。`
  return `没有找到“${shorten(typed)}”。`
}

/** Above names that are found where the text has nothing. */
export const sayNames = (typed: string) =>
  isLetters(typed)
    ? `文中没有“${shorten(typed)}”这几个字母；您找的可能是：`
    : `正文里没有“${shorten(typed)}”，名称或解释里有：`

/** Only the first is certain. */
export const sayFailure: Readonly<Record<Reason, string>> = {
  replaced: '没有查成：网站正在更新，请过一会儿刷新这一页。',
  'not there': '没有查成：网络不通，或者网站的文件不全。请过一会儿再按“查找”。',
  unknown: '没有查成：文件夹里的文件不全，或者已经换过。请刷新这一页。'
}

/** Whether what was typed is found nowhere but in names and what is said of them. */
export const isNone = ({ isAsked, chosen, answer, headings, cited, meaning }: Shown) =>
  isAsked &&
  chosen.length === 0 &&
  answer.occurrences + headings.length === 0 &&
  !cited &&
  !meaning?.explanation.isApart &&
  (meaning?.explanation.source.length ?? 0) + (meaning?.explanation.across.length ?? 0) === 0

export const isLetters = (typed: string) => /^[\p{Script=Latin}\s'’]+$/u.test(typed)

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
