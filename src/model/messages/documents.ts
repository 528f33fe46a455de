/** What is to be checked by hand in a document that `add-plan` has read. */
import type { Rules } from './sentences.ts'

export const aboutDocuments = {
  'title-missing': () => ({
    en: 'Found no title. Give it with --title.',
    zh: '没有找到标题。请用 --title 写明。'
  }),
  'title-unsure': ({ title }: { title: string }) => ({
    en: `Took the first line as the title: ${title}. If it is another, give it with --title.`,
    zh: `标题取自第一行：${title}。不对，就用 --title 写明。`
  }),
  'title-from-notice': ({ title }: { title: string }) => ({
    en: `Found no title before the text, took that in the notice: ${title}. If it is another, give it with --title.`,
    zh: `正文前没有标题，标题取自通知：${title}。不对，就用 --title 写明。`
  }),
  'number-gap': ({ before, label, isAgain }: { before: string | undefined; label: string; isAgain: boolean }) =>
    isAgain
      ? {
          en: `Found ${label} again after ${before ?? ''}. Look at the document.`,
          zh: `${before ?? ''}之后又是${label}，重号。请看看原稿。`
        }
      : {
          en: `Found ${label} ${before === undefined ? 'first' : `after ${before}`}, so that numbers are missing. See whether the text lacks something.`,
          zh: `${before === undefined ? `编号从${label}开始` : `${before}之后是${label}`}，中间缺号。请看看文本是否缺了一部分。`
        },
  'pages-skipped': ({ before, page }: { before: number; page: number }) => ({
    en: `The number of the page goes from ${before} to ${page}: ${page - before - 1} pages may be missing. Find the whole document and compare.`,
    zh: `页码从${before}跳到${page}，原稿可能缺${page - before - 1}页。请找到完整的文件再核对。`
  }),
  'headings-without-numbers': ({ count }: { count: number }) => ({
    en: `Headings have no numbers: took ${count} short lines, all of one level. Check them, and correct provenance.yaml.`,
    zh: `标题没有序号，按短行认出${count}个，都算一级。请核对；不对，就在 provenance.yaml 里改。`
  }),
  'no-headings': () => ({
    en: 'Found no headings; the whole text is one page. If it has some, list them in provenance.yaml.',
    zh: '没有认出标题，全文放在一页上。若有标题，请在 provenance.yaml 里写明。'
  }),
  'panel-end': ({ panels }: { panels: readonly { readonly line: number; readonly last: number }[] }) => ({
    en: `A text does not tell where a panel ends. Taken: ${panels.map(({ line, last }) => `lines ${line} to ${last}`).join(', ')}. Compare with the document, and correct panels in provenance.yaml.`,
    zh: `专栏到哪里为止，文字里看不出，这样定了：${panels.map(({ line, last }) => `第${line}到${last}行`).join('，')}。请对照原稿，不对就改 provenance.yaml 的 panels。`
  })
} satisfies Rules
