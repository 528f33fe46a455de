/** What the seeds of terms and places may hold, glossary.yaml, gazetteer.yaml and exceptions.yaml: see seeds.ts. */
import * as z from 'zod'
import { refTo, type EntryRef } from './entry.ts'
import type { Infer } from './fields.ts'
import { categoryNames, keysOf, listNames, placeKindNames } from './kind-names.ts'
import { choice, fields, text } from './seed-fields.ts'

export const entryId = text('an id')
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
    error: 'everywhere, or a list of ids of plans such as [river-2030]'
  })
  .describe(
    'forms里的写法在哪些规划里指这个条目：规划编号的列表，哪里都是就写everywhere。有headword以外的写法就要写；没有列在forms里的headword哪里都算'
  )
  .exactOptional()
const formerly = entryIds('a list of earlier ids').describe('以前的编号，旧网址会转到这里').exactOptional()
const withdrawn = text('why the site does not explain it any more, one sentence')
  .describe('撤下这一条，写为什么，一句话，读者看得到：文中不再标记，各处不再列出，只留下网址')
  .exactOptional()

/** How an entry is called, and where. */
const named = (expected: string, description: string) => ({
  id: entryId,
  headword: text(expected).describe(description),
  forms: forms.exactOptional(),
  scope
})

const longestDefinition = 160

export const termSchema = fields({
  ...named('the name of the term', '词语'),
  category: choice(keysOf(categoryNames)).describe(`类别：${listNames(categoryNames)}`),
  definition: text('a definition')
    .refine((words) => [...words].length <= longestDefinition, {
      error: `a definition of at most ${longestDefinition} characters`,
      params: { zh: '现在太长了' }
    })
    // JSON Schema counts characters, too.
    .meta({ description: `解释：由本站编写，一到三句，最多${longestDefinition}字`, maxLength: longestDefinition }),
  english: z
    .array(text('an English name').regex(/^[a-z][a-z\d '-]*$/i, { error: 'an English name, in Latin letters' }), {
      error: 'a list of English names'
    })
    .min(1, { error: 'at least one English name' })
    .describe('通行的英文名称，查找时用；没有把握就不写')
    .exactOptional(),
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
  formerly,
  withdrawn
})

export const placeSchema = fields({
  ...named('the name of the place', '地名'),
  kind: choice(keysOf(placeKindNames)).describe(`类别：${listNames(placeKindNames)}`),
  parent: entryId.describe('所在地的编号，例如cn-330400').exactOptional(),
  across: entryIds('a list of ids of places')
    .min(2, { error: 'two places or more' })
    .describe('在几个市县里的园区、河湖，由几个省市组成的区域：各个省市县的编号；只在所在地里的不写')
    .exactOptional(),
  code: text('a code')
    .regex(/^\d{6}$/, { error: "the six digits of GB/T 2260 in quotation marks, such as '310000'" })
    .describe("行政区划代码（GB/T 2260），带引号：'310000'")
    .exactOptional(),
  note: text('one line about the name').describe('需要说明的话，一行，由本站编写').exactOptional(),
  members: entryIds('a list of ids of places')
    .min(2, { error: 'two places or more' })
    .describe('合称包括的各个地方的编号')
    .exactOptional(),
  formerly,
  withdrawn
}).refine(({ kind, members }) => (kind === 'collective') === (members !== undefined), {
  error: 'members for a collective, and for no other kind',
  params: { zh: 'kind 写 collective 的才写，也必须写' },
  path: ['members']
})

const exceptionSchema = fields({
  form: text('a form as it stands in the text').describe('文中的写法'),
  in: z
    .array(text('an id such as river-2030/chp_10'), { error: 'a list of ids such as river-2030/chp_10' })
    .describe('只在哪些规划、章、节或段里：river-2030/chp_10；到处都是就不写')
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
        error: 'no such field beside "common", which is for words that everybody knows,',
        params: { zh: '写了 common 的，不写这一项' }
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

/** Where a form stands in its file. */
export const pathOfForm = (row: number, { forms }: Pick<TermSeed, 'forms'>, index: number): readonly PropertyKey[] =>
  forms ? [row, 'forms', index] : [row, 'headword']

/** Every written variant of an entry. Its headword is one, unless only rows of exceptions.yaml name it. */
export const formsOf = (entry: Named): readonly string[] =>
  entry.forms?.length === 0 ? [] : [...new Set([...listedForms(entry), entry.headword])]

/** What a place's forms name: the place itself, or the members of a collective. */
export const entriesOfPlace = ({ id, members }: Pick<PlaceSeed, 'id' | 'members'>): readonly EntryRef[] =>
  (members ?? [id]).map((member) => refTo('place', member))
