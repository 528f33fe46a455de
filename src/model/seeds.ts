/**
 * What the seeds of a plan may hold, provenance.yaml and corrections.yaml. Every error text names what was expected; `readYaml`
 * adds the place and what was found. The descriptions are shown by editors while one types, and published with the JSON edition.
 */
import * as z from 'zod'
import type { Infer } from './fields.ts'
import { greatestNumber } from './numeral.ts'
import { choice, count, day, fields, ordinal, text, webAddress, whole } from './seed-fields.ts'
import { unitKinds } from './unit-kinds.ts'

/** Numbers that headings can have. */
const chapterNumber = (expected: string) =>
  count(expected).max(greatestNumber, { error: `${expected}, at most ${greatestNumber}` })
const sectionNumber = (expected: string) =>
  ordinal(expected).max(greatestNumber, { error: `${expected}, at most ${greatestNumber}` })

export const furnitureKinds = [
  'page-number',
  'running-head',
  'contents',
  'button',
  'publication',
  'lead',
  'caption'
] as const

const held = choice(['full', 'partial', 'none']).describe('本站有多少：full全有，partial不全，none没有')

/** What the draft of a plan writes of a heading: where it stands in the source, and its label if it is not the usual one. */
const heading = {
  label: text('the label of a unit').describe('序号原来的写法，与常见写法不同时才写：第1章、附录A').exactOptional(),
  line: ordinal('a line of source.txt').describe('标题在原稿第几行').exactOptional(),
  last: ordinal('a line of source.txt').describe('标题占几行时，最后一行是第几行').exactOptional()
}

const innerHeadings = z
  .array(
    fields({
      line: ordinal('a line of source.txt').describe('标题在原稿第几行'),
      last: heading.last,
      depth: ordinal('the depth of a heading').describe('在这一页里是第几层，从1数起'),
      label: text('the label of a heading').describe('序号：（一）、1.'),
      title: z.string({ error: 'the title of a heading' }).describe('标题')
    }),
    { error: 'a list of headings' }
  )
  .describe('这一页里更小的标题')
  .exactOptional()

const contentsSchema = z
  .array(
    fields({
      unit: choice(unitKinds)
        .describe('篇写part，排在所属各章之前；章不写；“一、”写item，附件写attachment')
        .exactOptional(),
      ...heading,
      number: chapterNumber('the number of a chapter, 0 for what stands before the first').describe(
        '第几章或第几篇；前言是0'
      ),
      title: text('the title of a chapter').describe('章或篇的标题'),
      held,
      introduction: count('how many paragraphs stand before the first section').describe('第一节之前有几段'),
      headings: innerHeadings,
      sections: z
        .array(
          fields({
            unit: choice(unitKinds).describe('节不写；“（一）”写subitem').exactOptional(),
            ...heading,
            number: sectionNumber('the number of a section').describe('第几节'),
            title: text('the title of a section').describe('节的标题'),
            headings: innerHeadings,
            held,
            paragraphs: count('how many paragraphs the section has').describe('这一节有几段')
          }),
          { error: 'a list of sections' }
        )
        .default([])
        .describe('各节')
    }),
    { error: 'a list of chapters' }
  )
  .min(1, { error: 'at least one chapter' })
  .describe('公布时的完整目录，本站没有的章节也要列出')

const lines = (first: string, last: string) =>
  fields({
    line: ordinal('a line of source.txt').describe(first),
    last: ordinal('a line of source.txt').describe(last)
  })

const openingSchema = fields({
  chapter: chapterNumber('the number of the chapter in which the source begins').describe('第几章'),
  section: sectionNumber('the number of the section in which the source begins').describe('第几节').exactOptional(),
  paragraph: ordinal('the number of the paragraph in which the source begins').default(1).describe('第几段'),
  lead: text('the beginning of that paragraph, as the published plan has it')
    .describe('这一段缺了开头时，公布的规划在这里的第一句')
    .exactOptional()
})

export const provenanceSchema = fields({
  title: text('the full title of the plan').describe('规划的全名，不带书名号'),
  shortTitle: text('a short title, for narrow places').describe('简称，用在窄的地方'),
  names: z
    .array(text('a name of the plan'), { error: 'a list of names' })
    .describe('别的规划提到它时用的其他名称')
    .exactOptional(),
  summary: text('what the plan is and whom it is for')
    .describe('这是什么规划、给谁看，一两句，由本站编写')
    .exactOptional(),
  issuer: text('who issued the plan').describe('发布机关'),
  published: text('a date')
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a date such as 2019-12 or 2019-12-01' })
    .describe('公布的日期：2019-12或2019-12-01；不知道就不写')
    .exactOptional(),
  sha256: text('a SHA-256')
    .regex(/^[0-9a-f]{64}$/, { error: 'the SHA-256 of source.txt, 64 hexadecimal digits in lower case' })
    .describe('原稿source.txt的SHA-256，64位小写十六进制'),
  received: fields({
    file: text('the name of the file that was received').describe('文件名，在同一个文件夹里'),
    sha256: text('a SHA-256')
      .regex(/^[0-9a-f]{64}$/, { error: 'the SHA-256 of the received file' })
      .describe('它的SHA-256'),
    extractor: text('what made the text of it').describe('用什么程序读出文字，什么版本')
  })
    .describe('收到的文件不是纯文本时：原稿source.txt从它读出')
    .exactOptional(),
  origin: text('where this copy of the text comes from').describe('本站的文本从哪里来，一整句话'),
  official: fields({
    title: text('the name of the site that has the official text').describe('网站的名称'),
    address: webAddress('the address of the official text').describe('网址')
  })
    .describe('正式文本在哪里公布')
    .exactOptional(),
  lacks: text('what the copy lacks').describe('本站的文本缺什么；完整就不写').exactOptional(),
  opening: openingSchema.describe('原稿从哪里开始；只在从一章的中间开始时写').exactOptional(),
  panels: z
    .array(lines('专栏的标题在原稿第几行', '专栏的最后一行是原稿第几行'), { error: 'a list of panels' })
    .describe('各个专栏在原稿的哪几行')
    .exactOptional(),
  covering: text('the title of the notice that sends the plan out').describe('印发通知的标题').exactOptional(),
  number: text('the number of the document').describe('发文字号：国发〔2019〕4号').exactOptional(),
  frame: z
    .array(ordinal('a line of source.txt'), { error: 'a list of lines' })
    .describe('版头和落款在原稿的哪几行：标题、发文字号、主送机关、通知、署名、日期')
    .exactOptional(),
  furniture: z
    .array(
      fields({
        line: ordinal('a line of source.txt').describe('原稿第几行'),
        kind: choice(furnitureKinds).describe(
          '是什么：页码page-number，书眉running-head，目录contents，网页按钮button，发布信息publication，导语lead，图片说明caption'
        )
      }),
      { error: 'a list of lines' }
    )
    .describe('不属于正文的行：页码、书眉、目录、网页按钮')
    .exactOptional(),
  articles: z.literal(true, { error: 'true, or nothing' }).describe('条文：第几条是编号').exactOptional(),
  rows: z
    .array(lines('一行表格从原稿第几行起', '到第几行止'), { error: 'a list of rows' })
    .describe('一个格子占一行的表格：哪几行合成表格的一行')
    .exactOptional(),
  wrap: ordinal('a width in characters').describe('原稿的行在这个宽度（字）上断开，要接起来').exactOptional(),
  contents: contentsSchema
})

export const witnessSchema = fields({
  title: text('what this copy of the text is').describe('名称，每条更正旁边都会显示'),
  location: text('where it is found').describe('在哪里找得到'),
  address: webAddress('its address').describe('网址；网上没有就不写').exactOptional(),
  collated: day('a day').describe('哪一天和原稿核对的：2026-11-23')
})

export const correctionSchema = fields({
  line: ordinal('a line of source.txt, from 1').describe('原稿第几行，从1数起'),
  sic: z
    .string({ error: 'the words of the source' })
    .min(1, { error: 'the words of the source' })
    .refine((words) => !/\p{Cs}/u.test(words), { error: 'whole characters', params: { zh: '不能有半个字符' } })
    .describe('原稿的字，连同半角标点；在这一行里只出现一次'),
  corr: z
    .string({ error: 'the words that should stand there' })
    .refine(whole, { error: 'whole characters, and no control characters', params: { zh: '不能有控制字符' } })
    .describe('应当是什么字，前后多抄的字也写上；多出来的字，这里写空的'),
  kind: choice([
    'substitution',
    'omission',
    'insertion',
    'duplication',
    'garbled',
    'intrusion',
    'broken-paragraph'
  ]).describe(
    '错字substitution，漏字omission，多字insertion，重复duplication，顺序错乱garbled，混入的字intrusion，误分段broken-paragraph'
  ),
  certainty: choice(['certain', 'likely', 'doubtful']).describe(
    '把握：确定certain，很可能likely，存疑doubtful（正文不改）'
  ),
  source: text('the id of a witness').describe('依据：witnesses里的代号'),
  note: text('the evidence in the text itself').describe('文字本身或平行文件里的证据，读者看得到').exactOptional(),
  added: day('a day').describe('比同一依据的其他更正加得晚的，写上当天的日期').exactOptional()
}).refine(({ sic, corr }) => sic !== corr, {
  error: 'a reading (corr) that differs from sic',
  params: { zh: '要与 sic 不同' },
  path: ['corr']
})

export const apparatusSchema = fields({
  witnesses: z.record(z.string(), witnessSchema, { error: 'the witnesses by id' }).describe('各个依据，每个有一个代号'),
  corrections: z.array(correctionSchema, { error: 'a list of corrections' }).describe('各条更正，按在文中的先后排列')
})

export type Contents = Infer<typeof contentsSchema>
export type Opening = Infer<typeof openingSchema>
export type Provenance = Infer<typeof provenanceSchema>
export type Witness = Infer<typeof witnessSchema>
export type CorrectionSeed = Infer<typeof correctionSchema>
export type Apparatus = Infer<typeof apparatusSchema>
