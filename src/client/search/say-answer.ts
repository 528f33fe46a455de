/** The sentence above an answer. */
import type { Reason } from '../load/missing-file.ts'
import type { Shown } from './shown.ts'

export function sayTotal({ answer, all, part }: Shown): string {
  if (answer.occurrences === 0) return ''
  const total = `共 ${answer.occurrences} 处，见于 ${answer.paragraphs} 段`
  return part ? `${total}（全部 ${all.occurrences} 处）` : total
}

/** Only the first is certain. */
export const sayFailure: Readonly<Record<Reason, string>> = {
  replaced: '没有查成：网站正在更新，请过一会儿刷新这一页。',
  'not there': '没有查成：网络不通，或者网站的文件不全。请过一会儿再按“查找”。',
  unknown: '没有查成：文件夹里的文件不全，或者已经换过。请刷新这一页。'
}
