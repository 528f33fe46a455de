/** About the files of `seeds/` as such: see docs/messages.md. */
import { nameInvisible, nameOf } from '../odd-character.ts'
import type { Rules, Sentences } from './sentences.ts'
import { withInvisible } from './sentences.ts'

export const aboutSeedFiles = {
  'seed-missing': ({
    found
  }: {
    found: 'no file' | 'no plans' | { name: string } | { misnamed: string; wanted: string }
  }) => {
    if (found === 'no file')
      return {
        en: 'Expected this file, found none. seeds/README.md says what belongs into it.',
        zh: '缺这个文件。请补上；里面写什么，见 docs/guide.zh-CN.md。'
      }
    if (found === 'no plans')
      return {
        en: 'Expected a folder for each plan, found none. seeds/README.md says how to add a plan.',
        zh: '这里应当每份文件有一个文件夹，一个也没有。请用 npm run add-plan 加一份，做法见 docs/guide.zh-CN.md。'
      }
    if ('misnamed' in found)
      return {
        en: `Expected ${found.wanted}, found ${found.misnamed}, which is not read. Rename it.`,
        zh: `这里有 ${found.misnamed}，没有 ${found.wanted}，所以没有读。请改名；用记事本另存时，保存类型选“所有文件”。`
      }
    return {
      en: `Expected a name of lower-case letters, digits and hyphens, for it is an address, found ${found.name}. Rename the folder.`,
      zh: `文件夹的名称是网址的一部分，只能用小写字母、数字和连字符，现在是“${found.name}”。请改名。`
    }
  },
  'not-utf8': () => ({
    en:
      'Expected UTF-8, found bytes that are not (perhaps GBK, as some office programs save). ' +
      'Open the file in an editor, choose the encoding UTF-8 and save it again.',
    zh: '文件应当是 UTF-8 编码，这里的字节不是（可能是 GBK，有的办公软件这样保存）。请用编辑器打开，选 UTF-8 编码另存。'
  }),
  'yaml-syntax': ({ problem }: { problem: Sentences }) => ({
    en: `Expected YAML, found a fault: ${problem.en}. Correct the file here; long or odd text is safest in "…".`,
    zh: `这里的格式不对，读不下去：${problem.zh}。`
  }),
  'seed-value': ({ where, expected, found }: { where: Sentences; expected: Sentences; found: Sentences }) => ({
    en: `Expected ${expected.en} at ${where.en}, found ${found.en}. seeds/README.md explains the fields.`,
    zh: `${where.zh} ${found.zh}。应当写：${expected.zh}。`
  }),
  'unknown-field': ({ where, field, expected, known }: UnknownField) => ({
    en: `Expected ${expected} at ${where.en}, found the unknown field "${field}". seeds/README.md explains the fields.`,
    zh: `${where.zh}：没有这样一项，可能是写错了。这里可以写的有：${known.join('、')}。请改正名称，或删去。`
  }),
  'source-changed': ({ sha256 }: { sha256: string }) => ({
    en:
      `Expected source.txt to have the SHA-256 written here, found ${sha256}: the file has been changed. ` +
      'Restore it and make changes in corrections.yaml; only for a new copy of the text, write its SHA-256 here.',
    zh:
      `原稿 source.txt 改动过：它的 SHA-256 是 ${sha256}，与这里写的不同。` +
      '请恢复原来的文件，要改的字写在 corrections.yaml 里；真的换了一份原稿，才把新的 SHA-256 写在这里。'
  }),
  'seeds-newer': ({ expected, found }: Versions) => ({
    en: `Expected seeds of version ${expected}, which this release reads, found ${found}. Take a newer release of the program.`,
    zh: `version 写的是 ${found}，这一版程序只认 ${expected}。请换新版的程序。`
  }),
  'seeds-older': ({ expected, found }: Versions) => ({
    en: `Expected seeds of version ${expected}, which this release reads, found ${found}. Change the seeds as CHANGELOG.md says, then write version: ${expected}.`,
    zh: `version 写的是 ${found}，这一版程序要 ${expected}。请照 CHANGELOG.md 改好 seeds/，再写 version: ${expected}。`
  }),
  'content-broken': () => ({
    en: 'Expected what `npm run content` wrote, which knows the ids that were published, found another text (perhaps the marks of a merge). Restore it with git, then run `npm run content`.',
    zh: '这个文件由程序生成，记着公布过的编号，现在读不下去了（可能留着合并冲突的标记）。请用 git 恢复它，再运行 npm run content。'
  }),
  'contrast-low': ({ scheme, colour, ratio, least }: Contrast) => ({
    en:
      `Expected a colour with a contrast of at least ${least} : 1 on ${scheme} pages, found ${colour} with ` +
      `${ratio} : 1. Take a ${scheme === 'light' ? 'darker' : 'lighter'} one.`,
    zh:
      `${colour} 在${scheme === 'light' ? '浅' : '深'}色页面上看不清：对比度是 ${ratio} : 1，至少要 ${least} : 1。` +
      `请换一个${scheme === 'light' ? '深' : '浅'}一些的颜色。`
  }),
  'logo-unusable': ({ name, trouble }: { name: string; trouble: Sentences }) => ({
    en:
      `Expected "${name}" to be an SVG or PNG picture beside site.yaml, found ${trouble.en}. ` +
      'Put the picture there, or save it again as a plain SVG or PNG.',
    zh: `标志“${name}”应当是与 site.yaml 放在一起的 SVG 或 PNG 图片，${trouble.zh}。请把图片放好，或重新存成普通的 SVG 或 PNG。`
  }),
  'example-left': ({ found }: { found: { words: string } | { title: string } }) =>
    'title' in found
      ? {
          en: `Expected documents of your own alone, found the example 《${found.title}》, which the site publishes with them. Remove its folder, and its entries in glossary.yaml and gazetteer.yaml.`,
          zh: `示例文件《${found.title}》还在，会和自己的文件一起公布。请删去它的文件夹，以及 glossary.yaml、gazetteer.yaml 里的示例。`
        }
      : {
          en: `Expected words of your own, found “${found.words}” of the example, which the site publishes as it is. Write your own here.`,
          zh: `“${found.words}”是示例里的字，照这样会公布出去。请改成自己的。`
        },
  'list-comma': ({ item }: { item: string }) => ({
    en: `Expected items with , and a space between them, found the full-width comma of "${item}", which makes it one item. Type , and a space; where the comma is meant, put the item into quotation marks.`,
    zh: `“${item}”里用了全角逗号“，”，所以算一条。要是两条，请改成半角逗号 , ，后面空一格；本来是一条，就放在半角引号里。`
  }),
  'invisible-character': ({ character, count }: { character: string; count: number }) => {
    const { en, zh } = nameInvisible(character)
    const escaped = `"\\u${nameOf(character).slice(2)}"`
    return {
      en: `Expected characters that can be seen, found ${en}, ${count} in this file, here first. Strike it, in source.txt by a correction; where it is meant, as in sic, write it as ${escaped}.`,
      zh: `这里有看不见的字符：${zh}，这个文件里共${count}处。请删去（source.txt 里的，用更正删去）；要写它的地方，如 sic 里，写成 ${escaped}。`
    }
  }
} satisfies Rules

interface Versions {
  readonly expected: number
  readonly found: number
}

interface Contrast {
  readonly scheme: 'light' | 'dark'
  readonly colour: string
  readonly ratio: string
  readonly least: number
}

interface UnknownField {
  readonly where: Sentences
  readonly field: string
  readonly expected: string
  readonly known: readonly string[]
}

/** What YAML has instead of a value that fits. */
export const nothing: Sentences = { en: 'nothing', zh: '没有写' }
export const severalValues: Sentences = { en: 'a record or a list', zh: '写的是一组内容' }
export function oneValue(value: unknown): Sentences {
  const json = JSON.stringify(value)
  const shown = withInvisible(json.length > 60 ? `${json.slice(0, 60)}…` : json)
  return { en: shown.en, zh: `写的是 ${shown.zh}` }
}
