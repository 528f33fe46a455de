import { withoutMarks } from './same-words.ts'

/** What is around the text on paper, by the names that readers know. */
export type Furniture = '页眉和页脚' | '页码' | '更正说明' | '说明的号码' | '本站的话'

export interface Unfurnished {
  readonly words: string
  /** What was left out. */
  readonly left: readonly Furniture[]
}

/**
 * What was typed without what stands around the text on the pages of its PDF: running titles, page numbers, the notes at the foot
 * and the numbers that lead to them. What the text itself has is kept.
 *
 * @param texts Of the paragraphs. @param titles Of the plan, also short.
 */
export function withoutFurniture(typed: string, texts: readonly string[], titles: readonly string[]): Unfurnished {
  const bare = withoutMarks(texts.join('\n'))
  const all = withoutDigits(texts.join('\n'))
  const isOfText = (line: string) => withoutMarks(line).length >= fewWords && all.includes(withoutDigits(line))
  const left = new Set<Furniture>()
  const kept: string[] = []
  /** What is of several lines, and goes on until another begins or the text does. */
  let open: Furniture | undefined
  for (const line of typed.split('\n').map((one) => one.trim())) {
    const kind = isOfText(line) || line === '' ? undefined : (kindOf(line, titles) ?? open)
    // The number of a note may stand between its lines.
    if (line !== '' && kind !== '页码') open = kind === '更正说明' || kind === '本站的话' ? kind : undefined
    if (kind === undefined) kept.push(line)
    else left.add(kind)
  }
  const words = kept.join('\n')
  // What is nothing else is meant.
  if (withoutMarks(words) === '') return { words: typed, left: [] }
  const unnumbered = withoutNoteNumbers(words, bare)
  if (unnumbered !== words) left.add('说明的号码')
  return { words: unnumbered, left: [...left] }
}

function kindOf(line: string, titles: readonly string[]): Furniture | undefined {
  if (/^\d{1,4}$/u.test(line)) return '页码'
  if (/^https?:\/\/\S+$/u.test(line)) return '页眉和页脚'
  const [title = '', book = ''] = /^《([^《》]*)》/u.exec(line) ?? []
  const isBook = titles.includes(book)
  if ((isBook || line.startsWith('，')) && runningHead.test(line.slice(title.length))) return '页眉和页脚'
  if (/^(?:\d{0,3}\s*原稿(?:“|$)|[，,]?更正“|。?把握：)/u.test(line)) return '更正说明'
  return ownWords.test(line) ? '本站的话' : undefined
}

/** How what we say of the text begins, before it and after it. */
const ownWords =
  /^(?:本站的文本不完整[：，]|本站缺：|本文件由公开的政府文件整理而成|正式文本见|原稿：|原稿有错的|原稿的校验码|全文的校验码)/u

/** After the title of the plan: nothing, a chapter, or who issued it and when; a citation follows a title without a space. */
const runningHead = /^(?:|\s+[^，。；：“]{1,60}|，[^。；：“]{2,60}，\d{4}年[\d月日]{2,6}\s*\d{0,4})$/u

/** The numbers of notes and paragraphs stand within lines. */
const withoutDigits = (text: string): string => text.replace(/[\d\s]/g, '')

/** A shorter line may be in the text by chance. */
const fewWords = 6

/** 专业1服务 is 专业服务 where the text has these words together, and no number between them. */
function withoutNoteNumbers(words: string, bare: string): string {
  return words.replace(/\d{1,3}/gu, (number: string, at: number) => {
    const before = withoutMarks(words.slice(Math.max(0, at - reach), at)).slice(-around)
    const after = withoutMarks(words.slice(at + number.length, at + number.length + reach)).slice(0, around)
    if (before.length < around || after.length < around || /\d$/u.test(before) || /^\d/u.test(after)) return number
    return bare.includes(before + after) && !bare.includes(before + number + after) ? '' : number
  })
}

/** So many characters on either side tell a place, and stand within so many with their marks. */
const around = 2
const reach = 12
