/** About source.txt, and about what provenance.yaml says of it. */
import { kinds, type UnitKind } from '../unit-kinds.ts'
import type { Rules, Sentences } from './sentences.ts'

/** A unit as the contents list it. */
export interface NamedUnit {
  readonly unit: UnitKind
  readonly number: number
  /** What a section stands in. */
  readonly outer?: NamedUnit
}

export const aboutText = {
  'plan-lost': ({ id }: { id: string }) => ({
    en: `Expected the published plan "${id}", found it nowhere: links to it would break. Restore seeds/plans/${id}; to withdraw it, delete the folder content/plans/${id}, too, and run the command again.`,
    zh: `发布过的规划“${id}”现在没有了，指向它的链接会断。请恢复 seeds/plans/${id}；要撤下它，就把文件夹 content/plans/${id} 也删去，再运行一次。`
  }),
  'paragraph-lost': ({ id }: { id: string }) => ({
    en:
      `Expected the published paragraph "${id}", found it nowhere: links to it would break. ` +
      'Restore its text or the headings before it; to publish another text, remove plan.json from content/ first.',
    zh:
      `已经发布的段落 ${id} 没有了，指向它的链接会断。` +
      '请恢复它的文字，或它前面的标题；真的要换一份文字发布，先删去 content/ 里这份文件的 plan.json。'
  }),
  'text-changed': ({ id }: { id: string }) => ({
    en:
      `Expected the published text of "${id}", found another, and no correction says why. ` +
      'Restore source.txt and correct it in corrections.yaml; to publish another text, remove plan.json from content/ first.',
    zh:
      `段落 ${id} 的文字与发布过的不同，又没有更正说明。` +
      '请恢复 source.txt，在 corrections.yaml 里更正；真的要换一份文字发布，先删去 content/ 里这份文件的 plan.json。'
  }),
  'no-chapter': () => ({
    en: 'Expected at least one chapter heading (第一章 …), found none. Check that source.txt is the text of a plan.',
    zh: '一个章的标题（第一章……）也没有。请看看 source.txt 是不是文件的正文。'
  }),
  'text-before-chapter': ({ text }: { text: string }) => ({
    en: `Expected a chapter heading first, found text: ${text}. If the source begins inside a chapter, say so in provenance.yaml (opening).`,
    zh: `第一个章的标题前面有文字“${text}”。如果原稿是从一章的中间开始的，请在 provenance.yaml 的 opening 里写明。`
  }),
  'section-without-chapter': ({ heading }: { heading: string }) => ({
    en: `Expected a chapter heading first, found the section ${heading}. Add the missing heading by a correction.`,
    zh: `“${heading}”是节，前面却没有章。请用更正补上缺的标题。`
  }),
  'chapter-order': order,
  'part-order': order,
  'section-order': order,
  'odd-character': ({ character }: { character: string }) => ({
    en: `Expected characters that can be read, found ${character}. Strike it, or put the right one, by a correction.`,
    zh: `这里有读不出的字符 ${character}。请用更正删去它，或换成应有的字。`
  }),
  'heading-without-title': ({ heading }: { heading: string }) => ({
    en: `Expected a title after ${heading}, found none. Join the title to its numeral by a correction.`,
    zh: `“${heading}”后面没有标题。请用更正把标题和序号接起来。`
  }),
  'unknown-structure': ({ text }: { text: string }) => ({
    en: `Expected 第N章, 第N节 or a paragraph, found a line that begins like another heading: ${text}. If it is a heading with its text after it, put a line break between them by a correction; other units are not read.`,
    zh: `这一行开头像标题，又不是第几章、第几节：“${text}”。如果是标题连着正文，请用更正在中间换行；别的层次不认。`
  }),
  'panel-unlisted': ({ line }: { line: number }) => ({
    en: `Expected the last line of this panel in provenance.yaml (panels), found nothing about line ${line}. Add { line: ${line}, last: … } there.`,
    zh: `这里是专栏，provenance.yaml 的 panels 没有写它到哪一行为止。请加上 { line: ${line}, last: 最后一行的行号 }。`
  }),
  'panel-missing': ({ line }: { line: number }) => ({
    en: `Expected a panel (专栏…) on line ${line} of source.txt, as provenance.yaml says (panels), found none. Correct the line there.`,
    zh: `provenance.yaml 的 panels 说原稿第${line}行是专栏，那里没有。请改正行号。`
  }),
  'opening-differs': ({ heading }: { heading: string }) => ({
    en: `Expected the rest of a paragraph, as provenance.yaml says (opening), found the heading ${heading}. Correct the opening, or leave it out.`,
    zh: `provenance.yaml 的 opening 说原稿从一段的中间开始，这里却是标题“${heading}”。请改正 opening，或删去。`
  }),
  'contents-differ': differ,
  'summary-unknown': ({ chapter, known }: { chapter: string; known: readonly string[] }) => ({
    en: `Expected a chapter or part that the site has (${known.join(', ')}), found ${chapter}. Correct the id, or leave the row out.`,
    zh: `本站没有编号是 ${chapter} 的章或篇，有的是：${known.join('、')}。请改正编号，或删去这一条。`
  }),
  'summary-twice': ({ chapter }: { chapter: string }) => ({
    en: `Expected one row for each chapter, found another for ${chapter}. Make one of the two.`,
    zh: `${chapter} 写了两条。请合成一条。`
  })
} satisfies Rules

function order({
  expected,
  label,
  title
}: {
  expected: { label: string; isLast: boolean }
  label: string
  title: string
}): Sentences {
  return {
    en: `Expected ${expected.isLast ? `nothing after ${expected.label}` : expected.label}, found ${label} ${title}. Add the missing heading or the right numeral to corrections.yaml.`,
    zh: `${expected.isLast ? `${expected.label}后面不应当再有` : `应当是${expected.label}`}，这里是${label}　${title}。请在 corrections.yaml 里补上缺的标题，或改正序号。`
  }
}

/** How the contents differ from the text. */
type Difference =
  | { readonly is: 'unlisted'; readonly title: string }
  | { readonly is: 'twice' }
  | { readonly is: 'held'; readonly held: string; readonly isThere: boolean }
  | { readonly is: 'title'; readonly listed: string; readonly found: string }
  | { readonly is: 'count'; readonly listed: number; readonly found: number }

function differ({ at, ...difference }: Difference & { readonly at: NamedUnit }): Sentences {
  const { unit, number, outer } = at
  const own = `${unit} ${number}`
  const en = outer ? `${own} of ${outer.unit} ${outer.number}` : own
  const zh = `${outer ? kinds[outer.unit].label(outer.number, '') : ''}${kinds[unit].label(number, '')}`
  switch (difference.is) {
    case 'unlisted':
      return {
        en: `Expected every ${unit} of source.txt in contents, found none for ${en}${outer ? ', ' : ' '}${difference.title}. Add it.`,
        zh: `contents 里缺${zh}　${difference.title}，原稿里有。请补上。`
      }
    case 'twice':
      return {
        en: `Expected each ${unit} once in contents, found ${own} again. Correct the number, or take the entry out.`,
        zh: `contents 里${zh}写了两次。请改正 number，或删去一条。`
      }
    case 'held':
      return {
        en: `Expected source.txt to hold ${en} as said here (${difference.held}), found ${difference.isThere ? 'it' : 'nothing of it'}. Correct held, or the heading by a correction.`,
        zh: `${zh}的 held 写的是 ${difference.held}，原稿里却${difference.isThere ? '有' : '没有'}。请改正 held，或用更正改好标题。`
      }
    case 'title':
      return {
        en: `Expected the title “${difference.listed}” for ${en}, found “${difference.found}” in source.txt. Correct the one that is wrong.`,
        zh: `${zh}的标题，这里写的是“${difference.listed}”，原稿里是“${difference.found}”。请改正错的那一处。`
      }
    case 'count':
      return {
        en: `Expected ${difference.listed} paragraphs in ${unit === 'section' ? en : `the introduction of ${en}`}, found ${difference.found} in source.txt. Join a broken paragraph by a correction, or correct the count.`,
        zh: `${zh}${unit === 'section' ? '' : '第一节之前'}，这里写有${difference.listed}段，原稿里是${difference.found}段。请用更正接好断开的段落，或改正段数。`
      }
  }
}
