/** About corrections.yaml. */
import { quoted, type Rules } from './sentences.ts'

export const aboutCorrections = {
  'unknown-witness': ({ known, found }: { known: readonly string[]; found: string }) => ({
    en: `Expected the id of a witness (${known.join(', ') || 'none'}), found "${found}". Add it to witnesses.`,
    zh: `source 写的“${found}”没有登记${known.length > 0 ? `；已经登记的有：${known.join('、')}` : ''}。请在文件开头的 witnesses 里登记，或改正代号。`
  }),
  'unknown-line': ({ line }: { line: number }) => ({
    en: `Expected a line of source.txt, found ${line}: the file ends before. Correct the line.`,
    zh: `line 写的是第${line}行，原稿没有这么多行。请改正行号。`
  }),
  'sic-missing': ({ sic, line }: Sic) => ({
    en: `Expected ${quoted(sic).en} once on line ${line} of source.txt, found it nowhere. Copy it from source.txt again, or correct the line.`,
    zh: `原稿第${line}行里找不到${quoted(sic).zh}。请从 source.txt 重新抄（连同半角标点），或改正行号。`
  }),
  'sic-ambiguous': ({ sic, line }: Sic) => ({
    en: `Expected ${quoted(sic).en} once on line ${line} of source.txt, found it more than once. Take more of the words around it into sic and corr.`,
    zh: `原稿第${line}行里，${quoted(sic).zh}不止一处。请在 sic 和 corr 里前后多抄几个字。`
  }),
  'corrections-overlap': ({ sic, before, line }: Sic & { before: string }) => ({
    en: `Expected corrections that do not overlap, found ${quoted(sic).en} reaching into ${quoted(before).en} on line ${line}. Make one correction of the two.`,
    zh: `两条更正改了同样的字：${quoted(sic).zh}与原稿第${line}行的${quoted(before).zh}重叠。请合成一条。`
  }),
  'correction-across-border': ({ sic }: { sic: string }) => ({
    en: `Expected a correction inside one paragraph or outside all, found ${quoted(sic).en} across a border. Make sic and corr shorter, or one correction for each paragraph.`,
    zh: `这条更正${quoted(sic).zh}跨过了段落的边界。请把 sic 和 corr 写短，或每段各写一条。`
  })
} satisfies Rules

interface Sic {
  readonly sic: string
  readonly line: number
}
