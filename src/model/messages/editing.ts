/** What is said to an editor who mends the text on a page. */
import type { Rules } from './sentences.ts'

export const aboutEditing = {
  'selection-lost': () => ({
    en: 'Expected the selected words in the text of this paragraph, found another text. Load the page again and select once more.',
    zh: '这一段的文字已经变了。请刷新这一页，重新选。'
  }),
  'selection-corrected': ({ sic, line }: { sic: string; line: number }) => ({
    en: `Expected words without a correction, found one of "${sic}" on line ${line}. Change its row in corrections.yaml.`,
    zh: `选的字里已经有一条更正（原稿第${line}行，“${sic}”）。请在 corrections.yaml 里改那一条。`
  }),
  'selection-repeated': () => ({
    en: 'Expected words that the line has once, found none, however many around them are taken. Select more.',
    zh: '这几个字在原稿的这一行里不止一处，前后多抄也分不开。请多选几个字。'
  }),
  'reading-unchanged': () => ({
    en: 'Expected another reading than the one that is there, found the same.',
    zh: '改前改后一样。请写应当是什么字。'
  }),
  'place-unknown': ({ name }: { name: string }) => ({
    en: `Expected the name or id of a place, found "${name}". Write its full name, or the id, such as cn-330400.`,
    zh: `没有叫“${name}”的地方。请写全名（如“嘉兴市”），或写编号（如 cn-330400）。`
  }),
  'place-unclear': ({ name, ids }: { name: string; ids: readonly string[] }) => ({
    en: `Expected the name of one place, found "${name}", the name of ${ids.join(', ')}. Write the id.`,
    zh: `叫“${name}”的地方不止一个：${ids.join('、')}。请写编号。`
  }),
  'undo-nothing': () => ({ en: 'There is nothing to take back.', zh: '没有可以撤销的改动。' }),
  'undo-changed': ({ file }: { file: string }) => ({
    en: `${file} was changed since, and stays as it is. Take the row out by hand.`,
    zh: `${file} 后来又有改动，没有撤销。请打开文件，自己删去那一条。`
  }),
  'edit-refused': () => ({
    en: 'Expected a request of a page of this server, found another.',
    zh: '只有这个网站自己的页面可以改。'
  }),
  'row-written': ({ file, line }: { file: string; line: number }) => ({
    en: `Wrote a row to ${file}, line ${line}.`,
    zh: `已写入 ${file} 第${line}行。`
  }),
  'row-undone': ({ file }: { file: string }) => ({
    en: `${file} is as it was before.`,
    zh: `已撤销，${file} 和原来一样。`
  })
} satisfies Rules
