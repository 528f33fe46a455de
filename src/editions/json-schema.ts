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

/** @returns JSON Schema, draft 2020-12. */
export function toJsonSchema(): string {
  const schema = { $id: schemaName, title: 'plan', ...z.toJSONSchema(jsonEditionSchema) }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
