/** Slips of people who type Chinese: what the YAML library says of them helps nobody. */
import type { Sentences } from '../model/messages/sentences.ts'

export interface Slip {
  readonly offset: number
  readonly problem: Sentences
}

const commented: Sentences = {
  en: 'a value that begins with #, which makes it a comment; put it into quotation marks, such as "#14566a"',
  zh: '# 前面没有引号，从 # 起就成了注释；以 # 开头的内容请放在半角引号里，如 "#14566a"'
}

type Pattern = readonly [RegExp, Sentences]

/**
 * What each pattern matches is the slip.
 *
 * @param names Of fields: only where one stands can it be told from a text.
 */
function slipsOf(names: readonly string[]): readonly Pattern[] {
  const key = `["']?(?:${names.join('|')})["']?`
  /** From the start of its line, or of its place in a record on one line. */
  const atKey = `(?:^|[{,，])[ \\t\\u3000]*(?:[-－—][ \\t\\u3000]*)?${key}`
  return [
    [
      /(?<=^[ \u3000]*(?:- *)?)\t+/,
      {
        en: 'a tab; type spaces, as the lines around have them',
        zh: '缩进用了制表符（Tab）；请改成空格，与上下各行对齐'
      }
    ],
    [
      new RegExp(
        `(?<=^[ \\t]*)\\u3000+(?=[ \\t\\u3000]*(?:-|${key}[ \\u3000]*[:：]))|(?<=${atKey}:)\\u3000|(?<=^ *-)\\u3000`
      ),
      { en: 'an ideographic space (U+3000); type a half-width space', zh: '用了全角空格（U+3000）；请改成半角空格' }
    ],
    [
      new RegExp(`(?<=${atKey}[ \\u3000]*)：`),
      {
        en: 'a full-width colon (：) after the name of a field; type : and a space',
        zh: '项目的名称后面用了全角冒号“：”；请改成半角冒号 : ，后面空一格'
      }
    ],
    [
      new RegExp(`(?<=^[ \\t\\u3000]*)[－—](?=[ \\u3000]*(?:\\{|${key}[ \\u3000]*[:：]))`),
      { en: 'a full-width hyphen (－); type - and a space', zh: '一条的开头用了全角横线；请改成半角 - ，后面空一格' }
    ],
    [
      new RegExp(`，(?=[ \\u3000]*${key}[:：])`),
      {
        en: 'a full-width comma (，) between fields; type , and a space',
        zh: '两项之间用了全角逗号“，”；请改成半角逗号 , ，后面空一格'
      }
    ],
    // Not over the whole of a long line, for each comma in it.
    [
      new RegExp(`(?<=${atKey}: *\\[.{0,1000}["'}\\]] *)，(?= *["'{[])`),
      {
        en: 'a full-width comma (，) between items; type , and a space',
        zh: '两项之间用了全角逗号“，”；请改成半角逗号 , ，后面空一格'
      }
    ],
    // Within brackets, for a comment after a name may stand before the lines of its value.
    [new RegExp(`(?<=[{,] *${key}: +)#(?=\\S)|(?<=${atKey}: +\\[(?:[^#]*,)? *)#(?=\\S)`), commented],
    [
      new RegExp(`(?<=${atKey}:)(?!//)(?=[^\\s])`),
      { en: 'no space after a colon; type one', zh: '冒号后面没有空格；请空一格' }
    ]
  ]
}

const merge = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r]|$)/m

/** The mark that a merge of two versions has left. */
export function mergeMark(text: string): Slip | undefined {
  const offset = /^<{7} /m.test(text) || /^>{7} /m.test(text) ? text.search(merge) : -1
  return offset < 0
    ? undefined
    : {
        offset,
        problem: {
          en: 'the marks of a merge (<<<<<<<, =======, >>>>>>>); keep the lines of one version, or of both, and delete the marks',
          zh: '这里留着合并两个版本的记号（<<<<<<<、=======、>>>>>>>）；请选定要留的几行，把记号都删去'
        }
      }
}

/**
 * The value that is a comment, of a field or an item without another value.
 *
 * @param offset Of its name, or of the item.
 */
export function commentAt(text: string, offset: number): Slip | undefined {
  const [before] = /^(?:[^:#\n]*:[ \t]+)?(?=#[^\s#])/.exec(text.slice(offset)) ?? []
  return before === undefined ? undefined : { offset: offset + before.length, problem: commented }
}

/**
 * The slip on the line of a fault of YAML, else the last before it, else one on the next line: the library often stumbles later
 * than people do.
 *
 * @param offset Of the fault; the end of the text where the YAML is good and the fields are not.
 * @param names Of the fields that the file may have.
 */
export function slipNear(text: string, offset: number, names: readonly string[]): Slip | undefined {
  const slips = slipsOf(names)
  // Where YAML itself is at fault, what stands before a colon is a name, if of no field.
  const ofAnyName = offset < text.length ? slipsOf([...names, '[a-zA-Z][\\w-]*']) : slips
  const lines = [...text.matchAll(/^.*$/gm)]
  const next = lines.findIndex(({ index }) => index > offset)
  const before = lines.slice(0, next < 0 ? undefined : next).reverse()
  for (const { 0: line, index } of [...before, ...lines.slice(next, next + 1)]) {
    if (line.trimStart().startsWith('#')) continue
    const isAtFault = index <= offset && offset <= index + line.length
    for (const [pattern, problem] of isAtFault ? ofAnyName : slips) {
      const at = line.search(pattern)
      if (at >= 0) return { offset: index + at, problem }
    }
  }
  return undefined
}

/** What the codes of the library mean for people. */
const meanings: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，应当与上下同一层的各行对齐',
  BAD_DQ_ESCAPE: '双引号里的反斜杠 \\ 写错了，要写成 \\\\',
  BAD_SCALAR_START: '文字开头的符号有别的意思，应当把文字放在引号里',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“名称: 内容”，或缩进不对',
  MISSING_CHAR: '引号或括号没有成对，或缺一个逗号',
  MULTILINE_IMPLICIT_KEY: '这一行缺冒号，或缩进不对',
  MULTIPLE_DOCS: '有单独一行的 ---',
  TAB_AS_INDENT: '缩进用了制表符（Tab）；请改成空格',
  UNEXPECTED_TOKEN: '引号或括号后面还有内容，或缺一个逗号'
}

/** A fault that the library found. */
export const problemOf = ({ code, message }: { readonly code: string; readonly message: string }): Sentences => ({
  en: message,
  zh: `${meanings[code] ?? '引号、括号、冒号或缩进有错'}。请改好这一处；长的或带符号的文字，放在半角引号 "…" 里最稳妥`
})
