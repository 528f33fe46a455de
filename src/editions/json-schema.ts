/** The contract of `<plan>.json`: the plan as `content/` has it, and more; published as JSON Schema beside it. */
import * as z from 'zod'
import { concordancePlaceSchema, concordanceTermSchema } from '../model/entries.ts'
import { chapterSchema, paragraphSchema, planSchema, sectionSchema } from '../model/plan-schema.ts'
import { glossarySchema } from '../model/lexicon-seeds.ts'

/** Raised when a field goes or means something else; new fields do not raise it. */
export const formatVersion = 2

export const schemaName = `plan-${formatVersion}.schema.json`

const citedSchema = paragraphSchema
  .extend({ citation: z.string().describe('怎样注明出处：第八章第一节第2段') })
  .meta({ id: 'paragraph', description: '段落：可以注明出处的最小部分' })

const { introduction, sections } = chapterSchema.shape
const { paragraphs } = sectionSchema.shape
const listOf = <Item extends z.ZodType>(item: Item, { description = '' }: z.ZodType) =>
  z.array(item).describe(description)

export const jsonEditionSchema = planSchema
  .extend({
    $schema: z.literal(schemaName).describe('本格式的说明'),
    version: z.literal(formatVersion).describe('格式的版本'),
    chapters: listOf(
      chapterSchema.extend({
        introduction: listOf(citedSchema, introduction),
        sections: listOf(sectionSchema.extend({ paragraphs: listOf(citedSchema, paragraphs) }), sections)
      }),
      planSchema.shape.chapters
    ),
    fingerprint: z
      .string()
      .describe('全文校验码：每段一行“编号 校验码”（中间一个空格，行末一个换行符），按正文的次序，一起算出的 SHA-256'),
    asOf: glossarySchema.shape.asOf,
    terms: z.array(concordanceTermSchema).describe('文中的词语'),
    places: z.array(concordancePlaceSchema).describe('文中的地名，和它们所在的地方')
  })
  .describe('一部规划：正文、更正、词语和地名。词语和地名的解释由本站编写，不是原文')

/** Raised as `formatVersion` is. */
export const pageFormatVersion = 1

export const pageSchemaName = `page-${pageFormatVersion}.schema.json`

/** What a page names of the plan that it is of. */
const planFacts = {
  id: true,
  title: true,
  shortTitle: true,
  issuer: true,
  published: true,
  number: true,
  official: true,
  lacks: true,
  sha256: true
} as const

/** The contract of the JSON beside a page: what the plan's has of that page. */
export const pageEditionSchema = z
  .strictObject({
    $schema: z.string().describe('本格式的说明'),
    version: z.literal(pageFormatVersion).describe('格式的版本'),
    plan: planSchema.pick(planFacts).describe('所在的规划'),
    id: sectionSchema.shape.id,
    citation: z.string().describe('怎样注明出处：第八章第一节'),
    title: sectionSchema.shape.title,
    chapter: chapterSchema.pick({ id: true, title: true }).exactOptional().describe('一节所在的章；章自己没有'),
    held: planSchema.shape.contents.element.shape.held,
    headings: sectionSchema.shape.headings,
    panels: sectionSchema.shape.panels,
    paragraphs: listOf(citedSchema, paragraphs),
    witnesses: planSchema.shape.witnesses,
    asOf: glossarySchema.shape.asOf,
    terms: z.array(concordanceTermSchema.omit({ occurrences: true })).describe('这一页提到的词语'),
    places: z.array(concordancePlaceSchema.omit({ occurrences: true })).describe('这一页提到的地名，和它们所在的地方')
  })
  .describe('一章的导语，或者一节：正文、更正、词语和地名。词语和地名的解释由本站编写，不是原文')

export const toPageSchema = (): string => stringifySchema(pageSchemaName, 'page', pageEditionSchema)

/** @returns JSON Schema, draft 2020-12. */
export const toJsonSchema = (): string => stringifySchema(schemaName, 'plan', jsonEditionSchema)

const stringifySchema = (name: string, title: string, schema: z.ZodType) =>
  `${JSON.stringify({ $id: name, title, ...z.toJSONSchema(schema) }, undefined, 2)}\n`
