import { withoutMarks } from './same-words.ts'

/** What is around the text on paper, by the names that readers know. */
export type Furniture = '页眉和页脚' | '页码' | '更正说明' | '注释编号' | '本站的说明'

export interface Unfurnished {
  readonly words: string
  /** What was left out. */
  readonly left: readonly Furniture[]
}

export interface PrintedParagraph {
  readonly text: string
  /** Where a number leads to a note, on paper: so many characters of the text stand before it. */
  readonly notes: readonly number[]
}

/**
 * What was typed without what stands around the text on the pages of its PDF: running titles, page numbers, the notes at the foot
 * and the numbers that lead to them. Whatever is not clearly one of these is kept, and compared.
 *
 * @param titles Of the plan, also short.
 */
export function withoutFurniture(
  typed: string,
  paragraphs: readonly PrintedParagraph[],
  titles: readonly string[]
): Unfurnished {
  const all = withoutDigits(paragraphs.map(({ text }) => text).join('\n'))
  const isOfText = (line: string) => withoutMarks(line).length >= fewWords && all.includes(withoutDigits(line))
  const lines = typed.split('\n').map((line) => {
    const words = line.trim()
    return { words, kind: isOfText(words) ? undefined : kindOf(words, titles) }
  })
  const left = new Set<Furniture>()
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const { words = '', kind } = lines[at] ?? {}
    if (kind === undefined) kept.push(words)
    else {
      left.add(kind)
      const goesOn = kind === '更正说明' || kind === '本站的说明'
      if (goesOn) at = endOf(at, lines, isOfText)
    }
  }
  const words = kept.join('\n')
  // If nothing else is left, that is what the reader asks about.
  if (withoutMarks(words) === '') return { words: typed, left: [] }
  const unnumbered = withoutNoteNumbers(words, paragraphs)
  if (unnumbered !== words) left.add('注释编号')
  return { words: unnumbered, left: [...left] }
}

interface Line {
  readonly words: string
  readonly kind: Furniture | undefined
}

/** The last line of a note or a remark that begins at a line: the one with its end; where there is none near, the same line. */
function endOf(start: number, lines: readonly Line[], isOfText: (words: string) => boolean): number {
  const { kind } = lines[start] ?? {}
  let said = ''
  let count = 0
  for (let at = start; at < lines.length && count < mostLines; at++) {
    const { words = '', kind: one } = lines[at] ?? {}
    // The number of a note may stand between its lines.
    if (words === '' || one === '页码') continue
    if (one !== undefined && one !== kind) break
    // A note quotes the text.
    if (at > start && isOfText(words) && !words.startsWith('“') && !isQuoteOpen(said)) break
    said += words
    count++
    const isWhole = kind !== '更正说明' || said.includes('依据：')
    if (isWhole && /。”?$/.test(said) && !isQuoteOpen(said)) return at
  }
  return start
}

const isQuoteOpen = (words: string): boolean => words.lastIndexOf('“') > words.lastIndexOf('”')

/** So many lines a note has, where each part of it is one. */
const mostLines = 16

function kindOf(line: string, titles: readonly string[]): Furniture | undefined {
  if (/^\d{1,4}$/u.test(line)) return '页码'
  if (/^https?:\/\/\S+$/u.test(line)) return '页眉和页脚'
  const [title = '', book = ''] = /^《([^《》]*)》/u.exec(line) ?? []
  const isBook = titles.includes(book)
  if ((isBook || line.startsWith('，')) && runningHead.test(line.slice(title.length))) return '页眉和页脚'
  if (noteWords.test(line)) return '更正说明'
  return ownWords.test(line) ? '本站的说明' : undefined
}

/** How a note begins, or goes on after a line or a page has ended. */
const noteWords = /^(?:\d{0,3}\s*原稿(?:“|$)|[，,]?(?:更正|可能应为)“|。?把握：|。?依据：|[^“”]{0,6}）。依据：)/u

/** How what we say of the text begins, before it and after it. */
const ownWords =
  /^(?:本站的文本不完整[：，]|本站缺：|公开发布的文本里，|只算本站有的部分[：，]|本文件由公开的政府文件整理而成|正式文本见|原稿：|原稿有错的|原稿的校验码|全文的校验码)/u

/** After the title of the plan: nothing, a chapter, or who issued it and when; a citation follows a title without a space. */
const runningHead = /^(?:|\s+[^，。；：“]{1,60}|，[^。；：“]{2,60}，\d{4}年[\d月日]{2,6}\s*\d{0,4})$/u

/** The numbers of notes and paragraphs stand within lines. */
const withoutDigits = (text: string): string => text.replace(/[\d\s]/g, '')

/** A shorter line may be in the text by chance. */
const fewWords = 6

/** 专业1服务 is 专业服务 where a note stands between the two words. */
function withoutNoteNumbers(words: string, paragraphs: readonly PrintedParagraph[]): string {
  const places = paragraphs.flatMap(({ text, notes }) =>
    notes
      // Beside a number of the text another cannot be told from it.
      .filter((at) => !/\d/.test(text.slice(at - 1, at + 1)))
      .map((at) => ({
        before: bareOf(text.slice(0, at)).slice(-around),
        after: bareOf(text.slice(at)).slice(0, around)
      }))
  )
  return words.replace(/\d+/gu, (number: string, at: number) => {
    const before = bareOf(words.slice(Math.max(0, at - reach), at))
    const after = bareOf(words.slice(at + number.length, at + number.length + reach))
    const isNote =
      number.length <= 3 && places.some((place) => before.endsWith(place.before) && after.startsWith(place.after))
    return isNote ? '' : number
  })
}

/** The number of the next note may stand as near. */
const bareOf = (words: string): string => withoutDigits(withoutMarks(words))

/** So many characters on either side tell a place, and stand within so many with their marks. */
const around = 3
const reach = 12
