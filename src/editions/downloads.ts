/** What downloads.html offers; the page and the script that makes the files read one list. */
import type { Library } from '../model/library.ts'
import { measuresOf } from '../model/measures.ts'
import type { Chapter, Plan } from '../model/plan.ts'
import type { Corpus } from '../search/corpus.ts'
import type { Book } from './book.ts'
import { chapterDocuments } from './docx-name.ts'
import { toOccurrencesCsv, toPlacesCsv, toTermsCsv } from './entries-csv.ts'
import { toPlacesDocx, toTermsDocx } from './entries-docx.ts'
import { pageSchemaName, schemaName, toJsonSchema, toPageSchema } from './json-schema.ts'
import { toMeasuresCsv } from './measures-csv.ts'
import { toParagraphsCsv } from './paragraphs-csv.ts'
import { sayHeading } from '../view/heading.ts'
import { referenceOf } from '../view/reference.ts'
import { toAkomaNtoso } from './to-akn.ts'
import { toBibTex } from './to-bibtex.ts'
import { toCslJson } from './to-csl-json.ts'
import { toDocx } from './to-docx.ts'
import { toEpub } from './to-epub.ts'
import { toHtml, type SingleFileParts } from './to-html.ts'
import { toJson } from './to-json.ts'
import { toMarkdown } from './to-markdown.ts'
import { toPrint, type Typeset } from './to-print.ts'
import {
  planRecordSchemaName,
  recordSchemaName,
  toPlanRecords,
  toPlanRecordSchema,
  toRecords,
  toRecordSchema
} from './to-records.ts'
import { toRis } from './to-ris.ts'
import { toText } from './to-text.ts'
import { toXlsx } from './to-xlsx.ts'

interface Download {
  /** In the folder `downloads/`. */
  readonly name: string
  readonly title: string
  /** Empty for a part of another file. */
  readonly purpose: string
  /** Whom it is for; `chapters` are parts of another file. */
  readonly group: 'reading' | 'chapters' | 'tables' | 'references' | 'programs'
}

interface Edition extends Download {
  /** The only one that is in it. */
  readonly chapter?: Chapter
  readonly make: (book: Book, making: Making) => string | Uint8Array | Promise<Uint8Array>
}

interface CommonFile extends Download {
  readonly make: (corpus: Corpus) => string | Uint8Array
}

/** What an edition needs besides the plan. */
export interface Making {
  /** When the edition was made. */
  readonly modified: Date
  readonly singleFile: SingleFileParts
  /** The bytes that were received. */
  readonly source: Uint8Array
  readonly typeset: Typeset
  /** Where the site will be found, if that is known. */
  readonly siteUrl?: URL | undefined
}

/**
 * The files of a plan; one without measures has no table of them.
 *
 * @param topics Those of the site, which the table of measures has a column for.
 */
export function editionsOf(plan: Pick<Plan, 'id' | 'chapters'>, topics: Library['topics'] = []): Edition[] {
  const { id } = plan
  const hasMeasures = measuresOf(plan).length > 0
  const all: Edition[] = [
    {
      name: `${id}.html`,
      group: 'reading',
      title: '单个网页（HTML）',
      purpose: '全文在一个文件里，双击就能看、能查，不用网络；可以用邮件发给别人',
      make: (book, { singleFile }) => toHtml(book, singleFile)
    },
    {
      name: `${id}.epub`,
      group: 'reading',
      title: '电子书（EPUB）',
      purpose: '在手机和阅读器上看，词语、地名点开就有说明',
      make: (book, { modified }) => toEpub(book, modified)
    },
    {
      name: `${id}.docx`,
      group: 'reading',
      title: 'Word 文档（DOCX）',
      purpose: '用 Word 或 WPS 打开，可以改、可以打印；标题能做目录，更正写在脚注里',
      make: (book, { modified }) => toDocx(book, modified)
    },
    ...chapterDocuments(plan).map(({ chapter, name }): Edition => ({
      name,
      group: 'chapters',
      title: sayHeading(chapter),
      purpose: '',
      chapter,
      make: (book, { modified }) => toDocx(book, modified, chapter.id)
    })),
    {
      name: `${id}.pdf`,
      group: 'reading',
      title: '印刷版（PDF）',
      purpose: '排好版的 A4 页面，可以打印、装订、存档；有目录、书签和页码，读屏软件也能念，更正写在脚注里',
      make: (book, { modified, siteUrl, typeset }) => typeset(toPrint(book, siteUrl), modified)
    },
    {
      name: `${id}.txt`,
      group: 'reading',
      title: '纯文本',
      purpose: '哪里都能打开，可以贴进任何文件',
      make: ({ plan, site }) => toText(plan, site)
    },
    {
      name: `${id}.md`,
      group: 'programs',
      title: 'Markdown',
      purpose: '带章节层次的文本，写文档时用',
      make: ({ plan, site }) => toMarkdown(plan, site)
    },
    {
      name: `${id}.xlsx`,
      group: 'tables',
      title: '全部表格（XLSX）',
      purpose: '任务、词语、地名、段落各一张表，用 Excel 或 WPS 打开，可以筛选',
      make: (book, { modified }) => toXlsx(book, modified)
    },
    {
      name: `${id}-paragraphs.csv`,
      group: 'tables',
      title: '段落表（CSV）',
      purpose: '一段一行，有出处和校验码，用 Excel 或 WPS 打开',
      make: ({ plan }) => toParagraphsCsv(plan)
    },
    {
      name: `${id}-measures.csv`,
      group: 'tables',
      title: '任务表（CSV）',
      purpose: `一项任务一行，有章节、${topics.length > 0 ? '地名、词语和领域' : '地名和词语'}`,
      make: toMeasuresCsv
    },
    {
      name: `${id}-terms.docx`,
      group: 'tables',
      title: '名词解释（DOCX）',
      purpose: '全部词语和解释，按类别排，用 Word 或 WPS 打开，可以改、可以打印',
      make: (book, { modified }) => toTermsDocx(book, modified)
    },
    {
      name: `${id}-places.docx`,
      group: 'tables',
      title: '地名（DOCX）',
      purpose: '全部地名和说明，用 Word 或 WPS 打开，可以改、可以打印',
      make: (book, { modified }) => toPlacesDocx(book, modified)
    },
    { name: `${id}-terms.csv`, group: 'tables', title: '词语表（CSV）', purpose: '全部词语和解释', make: toTermsCsv },
    {
      name: `${id}-places.csv`,
      group: 'tables',
      title: '地名表（CSV）',
      purpose: '全部地名，有所在和行政区划代码',
      make: toPlacesCsv
    },
    {
      name: `${id}-occurrences.csv`,
      group: 'tables',
      title: '文中位置表（CSV）',
      purpose: '词语和地名的每一处，带上下文',
      make: toOccurrencesCsv
    },
    {
      name: `${id}.ris`,
      group: 'references',
      title: 'RIS',
      purpose: '用 NoteExpress、EndNote、Zotero 等文献管理软件打开，这份文件就进了文献库',
      make: ({ plan, site }, { siteUrl }) => toRis(referenceOf(plan, site, siteUrl))
    },
    {
      name: `${id}.bib`,
      group: 'references',
      title: 'BibTeX',
      purpose: '用 LaTeX 写论文时，放进参考文献库',
      make: ({ plan, site }, { siteUrl }) => toBibTex(referenceOf(plan, site, siteUrl))
    },
    {
      name: `${id}.csl.json`,
      group: 'references',
      title: 'CSL-JSON',
      purpose: '供 Pandoc、Zotero 和程序使用，可以排成任何一种参考文献格式',
      make: ({ plan, site }, { siteUrl }) => toCslJson(referenceOf(plan, site, siteUrl))
    },
    {
      name: `${id}.json`,
      group: 'programs',
      title: 'JSON',
      purpose: '供程序使用：正文、更正、词语、地名都在里面',
      make: toJson
    },
    {
      name: `${id}.xml`,
      group: 'programs',
      title: 'Akoma Ntoso（XML）',
      purpose: '法律和公文的国际标准格式，供文档系统和研究使用',
      make: (book, { modified }) => toAkomaNtoso(book, modified)
    },
    {
      name: `${id}-source.txt`,
      group: 'programs',
      title: '原稿（TXT）',
      purpose: '收到的文本，逐个字节照旧，错字都在；它的校验码写在“关于这个文本”里',
      make: (_, { source }) => source
    }
  ]
  return all.filter(({ name }) => hasMeasures || name !== `${id}-measures.csv`)
}

/** Files that belong to all plans. */
export const commonFiles: readonly CommonFile[] = [
  {
    name: 'records.ndjson.gz',
    group: 'programs',
    title: '全部段落（NDJSON，gzip）',
    purpose: '供查找服务器使用：所有文件的段落，一段一行，有出处、正文、查找用的正文和词语、地名的编号',
    make: toRecords
  },
  {
    name: 'plans.ndjson.gz',
    group: 'programs',
    title: '全部标题（NDJSON，gzip）',
    purpose: '供查找服务器使用：一份文件一行，有名称和章节的标题',
    make: toPlanRecords
  },
  {
    name: schemaName,
    group: 'programs',
    title: 'JSON 的格式说明（JSON Schema）',
    purpose: '供程序使用：JSON 里每一项是什么',
    make: toJsonSchema
  },
  {
    name: pageSchemaName,
    group: 'programs',
    title: '各页 JSON 的格式说明（JSON Schema）',
    purpose: '供程序使用：每一节旁边的 JSON 里每一项是什么',
    make: toPageSchema
  },
  {
    name: recordSchemaName,
    group: 'programs',
    title: '全部段落的格式说明（JSON Schema）',
    purpose: '供程序使用：每一行里各项是什么',
    make: toRecordSchema
  },
  {
    name: planRecordSchemaName,
    group: 'programs',
    title: '全部标题的格式说明（JSON Schema）',
    purpose: '供程序使用：每一行里各项是什么',
    make: toPlanRecordSchema
  }
]

export const siteZip: Download = {
  name: 'site.zip',
  group: 'reading',
  title: '整个网站（ZIP）',
  purpose: '解开以后双击 index.html，没有网络也能看、能查；可以放上 U 盘或内网'
}

export const checksums: Download = {
  name: 'SHA256SUMS',
  group: 'programs',
  title: '校验码清单',
  purpose: '用 sha256sum -c SHA256SUMS 检验下载的文件'
}
