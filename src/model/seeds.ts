/**
 * What the files of `seeds/` may hold. Every error text names what was expected; `readYaml` adds the place and what was
 * found. The descriptions are shown by editors while one types, and published with the JSON edition.
 */
import * as z from 'zod'
import { refTo, type EntryRef } from './entry.ts'
import type { Infer } from './fields.ts'
import { greatestNumber } from './numeral.ts'
import { oddCharacter } from './odd-character.ts'
import { unitKinds } from './unit-kinds.ts'

const whole = (words: string) => !oddCharacter.test(words)
const text = (expected: string) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine(whole, { error: `${expected}, without control characters` })
const count = (expected: string) => z.int({ error: expected }).nonnegative({ error: expected })
const place = (expected: string) => z.int({ error: expected }).positive({ error: expected })
/** Numbers that headings can have. */
const chapterNumber = (expected: string) =>
  count(expected).max(greatestNumber, { error: `${expected}, at most ${greatestNumber}` })
const sectionNumber = (expected: string) =>
  place(expected).max(greatestNumber, { error: `${expected}, at most ${greatestNumber}` })
const webAddress = (expected: string) =>
  text(expected).refine((words) => /^https?:/.test(words) && URL.canParse(words), {
    error: `${expected} such as https://example.org/plan.html`
  })
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` })

/** A record with exactly these fields. */
const fields = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: `a record of the fields ${Object.keys(shape).join(', ')}` })

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
  line: place('a line of source.txt').describe('标题在原稿第几行').exactOptional(),
  last: place('a line of source.txt').describe('标题占几行时，最后一行是第几行').exactOptional()
}

const innerHeadings = z
  .array(
    fields({
      line: place('a line of source.txt').describe('标题在原稿第几行'),
      last: heading.last,
      depth: place('the depth of a heading').describe('在这一页里是第几层，从1数起'),
      label: text('the label of a heading').describe('序号：（一）、1.'),
      title: z.string({ error: 'the title of a heading' }).describe('标题')
    }),
    { error: 'a list of headings' }
  )
  .describe('这一页里更小的标题')
  .exactOptional()

export const contentsSchema = z
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
    line: place('a line of source.txt').describe(first),
    last: place('a line of source.txt').describe(last)
  })

const openingSchema = fields({
  chapter: chapterNumber('the number of the chapter in which the source begins').describe('第几章'),
  section: sectionNumber('the number of the section in which the source begins').describe('第几节').exactOptional(),
  paragraph: place('the number of the paragraph in which the source begins').default(1).describe('第几段'),
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
    .array(place('a line of source.txt'), { error: 'a list of lines' })
    .describe('版头和落款在原稿的哪几行：标题、发文字号、主送机关、通知、署名、日期')
    .exactOptional(),
  furniture: z
    .array(
      fields({
        line: place('a line of source.txt').describe('原稿第几行'),
        kind: choice(furnitureKinds).describe('是什么')
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
  wrap: place('a width in characters').describe('原稿的行在这个宽度（字）上断开，要接起来').exactOptional(),
  contents: contentsSchema
})

const day = (expected: string) =>
  text(expected).regex(/^\d{4}-\d{2}-\d{2}$/, { error: `${expected} such as 2019-12-01` })

export const witnessSchema = fields({
  title: text('what this copy of the text is').describe('名称，每条更正旁边都会显示'),
  location: text('where it is found').describe('在哪里找得到'),
  address: webAddress('its address').describe('网址；网上没有就不写').exactOptional(),
  collated: day('a day').describe('哪一天和原稿核对的：2026-11-23')
})

export const correctionSchema = fields({
  line: place('a line of source.txt, from 1').describe('原稿第几行，从1数起'),
  sic: z
    .string({ error: 'the words of the source' })
    .min(1, { error: 'the words of the source' })
    .refine((words) => !/\p{Cs}/u.test(words), { error: 'whole characters' })
    .describe('原稿的字，连同半角标点；在这一行里只出现一次'),
  corr: z
    .string({ error: 'the words that should stand there' })
    .refine(whole, { error: 'whole characters, and no control characters' })
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
}).refine(({ sic, corr }) => sic !== corr, { error: 'a reading (corr) that differs from sic', path: ['corr'] })

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

const entryId = text('an id')
  .regex(/^[a-z][a-z\d]*(-[a-z\d]+)*$/, {
    error: 'an id of pinyin in lower case with hyphens, such as yanhai-shaodai, for it is an address'
  })
  .describe('编号：拼音，词与词之间用连字符；是网址的一部分')
const entryIds = (expected: string) => z.array(entryId, { error: expected })
const forms = z
  .array(text('a form as it stands in the text'), { error: 'a list of forms' })
  .describe('文中的各种写法；不写就是headword本身')
const scope = z
  .union([z.literal('everywhere'), z.array(text('the id of a plan')).min(1)], {
    error: 'everywhere, or a list of ids of plans such as [yrd-2019]'
  })
  .describe(
    'forms里的写法在哪些规划里指这个条目：规划编号的列表，哪里都是就写everywhere。有headword以外的写法就要写；没有列在forms里的headword哪里都算'
  )
  .exactOptional()
const formerly = entryIds('a list of earlier ids').describe('以前的编号，旧网址会转到这里').exactOptional()

export const categories = [
  'formula',
  'strategy',
  'institution',
  'mechanism',
  'platform',
  'pilot',
  'meeting',
  'trade',
  'transport',
  'investment',
  'finance',
  'taxation',
  'land',
  'ecology',
  'industry',
  'market',
  'credit',
  'governance',
  'talent',
  'service'
] as const

export const longestDefinition = 160

export const termSchema = fields({
  id: entryId,
  headword: text('the name of the term').describe('词语'),
  forms: forms.exactOptional(),
  scope,
  category: choice(categories).describe('类别'),
  definition: text('a definition')
    .refine((words) => [...words].length <= longestDefinition, {
      error: `a definition of at most ${longestDefinition} characters`
    })
    // JSON Schema counts characters, too.
    .meta({ description: `解释：由本站编写，一到三句，最多${longestDefinition}字`, maxLength: longestDefinition }),
  source: text('the law or document that defines the term').describe('作出定义的法律或文件').exactOptional(),
  see: entryIds('a list of ids of terms').describe('相关词语的编号').exactOptional(),
  common: z
    .literal(true, { error: 'true, or no such field' })
    .describe('人人都懂的词写true，正文里不加链接；其他词不写')
    .exactOptional(),
  hard: z
    .literal(true, { error: 'true, or no such field' })
    .describe('初中毕业的读者看不懂的词写true，正文里总是标出；其他词读者选“全部”时才标')
    .exactOptional(),
  formerly
})

export const placeKinds = [
  'country',
  'region',
  'province',
  'municipality',
  'autonomous-region',
  'special-administrative-region',
  'city',
  'prefecture',
  'autonomous-prefecture',
  'league',
  'district',
  'county-level-city',
  'county',
  'banner',
  'area',
  'zone',
  'park',
  'lake',
  'river',
  'bay',
  'island',
  'port',
  'airport',
  'collective'
] as const

export const placeSchema = fields({
  id: entryId,
  headword: text('the name of the place').describe('地名'),
  forms: forms.exactOptional(),
  scope,
  kind: choice(placeKinds).describe('类别；几个地方的合称写collective'),
  parent: entryId.describe('所在地的编号').exactOptional(),
  code: text('a code')
    .regex(/^\d{6}$/, { error: "the six digits of GB/T 2260 in quotation marks, such as '310000'" })
    .describe("行政区划代码（GB/T 2260），带引号：'310000'")
    .exactOptional(),
  note: text('one line about the name').describe('需要说明的话，一行，由本站编写').exactOptional(),
  members: entryIds('a list of ids of places')
    .min(2, { error: 'two places or more' })
    .describe('合称包括的各个地方的编号')
    .exactOptional(),
  formerly
}).refine(({ kind, members }) => (kind === 'collective') === (members !== undefined), {
  error: 'members for a collective, and for no other kind',
  path: ['members']
})

export const exceptionSchema = fields({
  form: text('a form as it stands in the text').describe('文中的写法'),
  in: z
    .array(text('an id such as yrd-2019/chp_10'), { error: 'a list of ids such as yrd-2019/chp_10' })
    .describe('只在哪些规划、章、节或段里：yrd-2019/chp_10；到处都是就不写')
    .exactOptional(),
  after: text('the words directly before the form').describe('紧接在它前面的字').exactOptional(),
  before: text('the words directly after the form').describe('紧接在它后面的字').exactOptional(),
  near: text('words in the same sentence').describe('同一句里有的字').exactOptional(),
  entry: text('an entry')
    .regex(/^(term|place):/, { error: 'an entry such as place:shanghai or term:yanhai-shaodai' })
    .refine((_entry): _entry is EntryRef => true)
    .describe('在那里指哪个条目：term:…或place:…；什么也不指就不写')
    .exactOptional(),
  reason: text('the reason, one sentence').describe('为什么，一句话')
})

export const glossarySchema = fields({
  asOf: text('a month')
    .regex(/^\d{4}-\d{2}$/, { error: 'a month such as 2026-11' })
    .describe('各条解释按哪一年哪一月的法律和机构写成：2026-11')
    .exactOptional(),
  terms: z
    .array(
      termSchema.refine(({ common, hard }) => !(common && hard), {
        path: ['hard'],
        error: 'no such field beside "common", which is for words that everybody knows,'
      }),
      { error: 'a list of terms' }
    )
    .describe('各个词语')
})
export const gazetteerSchema = z.array(placeSchema, { error: 'a list of places' })
export const exceptionsSchema = z.array(exceptionSchema, { error: 'a list of exceptions' })

export type TermSeed = Infer<typeof termSchema>
export type PlaceSeed = Infer<typeof placeSchema>
export type Exception = Infer<typeof exceptionSchema>

type Named = Pick<TermSeed, 'headword' | 'forms'>

/** The forms that `scope` speaks of. */
export const listedForms = ({ headword, forms }: Named): readonly string[] => forms ?? [headword]

/** Every written variant of an entry. Its headword is one, unless only rows of exceptions.yaml name it. */
export const formsOf = (entry: Named): readonly string[] =>
  entry.forms?.length === 0 ? [] : [...new Set([...listedForms(entry), entry.headword])]

/** What a place's forms name: the place itself, or the members of a collective. */
export const entriesOfPlace = ({ id, members }: Pick<PlaceSeed, 'id' | 'members'>): readonly EntryRef[] =>
  (members ?? [id]).map((member) => refTo('place', member))
