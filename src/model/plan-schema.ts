/**
 * The tree of a plan, in the shape of unist: plan > chapter > section > paragraph. Each thing is one schema, with its type:
 * `plan.json` keeps to it, and its descriptions are published with the JSON edition.
 */
import * as z from 'zod'
import { paragraphPattern, unitPattern } from './eid.ts'
import { generated, id, number, offset, ref, span, type Infer } from './fields.ts'
import { correctionSchema, furnitureKinds, provenanceSchema, witnessSchema } from './seeds.ts'

const point = z.strictObject({
  line: z.int().positive().describe('行，从1数起'),
  column: z.int().positive().describe('列，从1数起'),
  offset: offset.optional().describe('从原稿开头数起的第几个字符，从0数起')
})
const positionSchema = z
  .strictObject({ start: point.describe('开头'), end: point.describe('结尾') })
  .meta({ id: 'position', description: '在原稿里的位置' })

const { line: _line, ...correctionFields } = correctionSchema.shape

/** One entry of the critical apparatus: the source has `sic`, the text should read `corr`. */
const appliedSchema = z.strictObject({
  ...correctionFields,
  id: id(/^cor_\d+_\d+$/, 'cor_15_203').describe('永久编号，来自在原稿里的位置：第15行第203列是cor_15_203'),
  corr: correctionFields.corr.describe('应当是什么字，和正文里的一样：标点已改成全角；多出来的字，这里是空的'),
  position: positionSchema
})

/**
 * A correction where it stands in a paragraph's reading text: over `corr`, or over `sic` when the correction is doubtful and so
 * leaves the text alone.
 */
const placedSchema = appliedSchema.extend(span)

/** A form found in the text. */
const markSchema = z.strictObject({
  ...span,
  form: z.string().describe('标记的文字'),
  entries: z.array(ref).min(1).describe('它指什么：一个条目，或者一个合称的各个成员'),
  within: z.array(ref).exactOptional().describe('名称里的一部分指什么：“小河渡口”里的“小河”')
})

/** The smallest citable part of a plan. */
export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph').describe('段落'),
  id: id(paragraphPattern, 'chp_8__sec_1__p_2').describe(
    '永久编号，来自规划自己的章节序号，与文字无关：chp_8__sec_1__p_2'
  ),
  number: number.describe('在一节或导语里是第几段，从1数起；规划没有这个序号，是这里加的'),
  text: z
    .string()
    .min(1, { error: generated('the text of a paragraph') })
    .describe('正文：原稿加更正，汉字之间的半角标点改成全角；制表符隔开表格的格子'),
  panel: z.string().exactOptional().describe('所在专栏的编号：chp_3__sec_2__panel_1'),
  level: z.literal([1, 2, 3, 4]).exactOptional().describe('编号的层次：（一）是1，1.是2，（1）是3，①是4'),
  measure: z.string().exactOptional().describe('任务：点明要办的事的第一句，正文以它开头'),
  fragment: z
    .strictObject({ lead: z.string().describe('公布的规划在这里的开头') })
    .exactOptional()
    .describe('只在本站缺这一段的开头时才有'),
  apparatus: z.array(placedSchema).describe('这一段里的更正'),
  widened: z.array(offset).describe('正文里哪些标点在原稿里是半角：从0数起'),
  references: z
    .array(z.strictObject({ ...span, to: z.string().describe('注释所在的段落；在注释里，是第一次用到它的段落') }))
    .exactOptional()
    .describe('注释的序号：［2］'),
  marks: z.array(markSchema).describe('文中的词语和地名，按先后排列，互不重叠'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: generated('a SHA-256') })
    .describe('正文（UTF-8）的SHA-256，十六进制'),
  position: positionSchema
})

/** A heading within a page: of a unit below the sections. */
const headingSchema = z.strictObject({
  type: z.literal('heading').describe('小标题'),
  id: z.string().describe('编号：item_3__sub_2__h_1'),
  depth: z.int().positive().describe('在这一页里是第几层，从1数起'),
  label: z.string().describe('序号：1.'),
  title: z.string().describe('标题'),
  before: number.describe('在所在章节的第几段之前'),
  position: positionSchema
})

/** A box in the text (专栏) with a heading of its own; its lines are paragraphs of the unit that it stands in. */
const panelSchema = z.strictObject({
  type: z.literal('panel').describe('专栏'),
  id: z.string().describe('永久编号：chp_3__sec_2__panel_1'),
  title: z.string().describe('专栏的标题：专栏1 重点工程'),
  before: number.describe('在所在章节的第几段之前'),
  position: positionSchema
})

const unit = {
  number: number.describe('规划自己的序号；前言是0'),
  title: z.string().describe('标题'),
  label: z.string().exactOptional().describe('序号原来的写法，与常见写法不同时才有'),
  headings: z.array(headingSchema).exactOptional().describe('其中更小的标题'),
  panels: z.array(panelSchema).exactOptional().describe('其中的专栏；在章里，只有导语的'),
  position: positionSchema.exactOptional().describe('标题在原稿里的位置；原稿从中间开始时没有')
}

export const sectionSchema = z.strictObject({
  ...unit,
  type: z.literal('section').describe('节'),
  id: id(unitPattern, 'chp_8__sec_1').describe('永久编号：chp_8__sec_1'),
  paragraphs: z.array(paragraphSchema).describe('各段')
})

/** A chapter; or, of a plan in parts (篇), the heading of a part, with what stands before its first chapter. */
export const chapterSchema = z.strictObject({
  ...unit,
  type: z.enum(['chapter', 'part']).describe('章，或者篇（part）：篇排在所属各章之前'),
  id: id(unitPattern, 'chp_8').describe('永久编号：chp_8、part_2'),
  introduction: z.array(paragraphSchema).describe('导语：第一节之前的各段；在篇里，是第一章之前的'),
  sections: z.array(sectionSchema).describe('各节；篇没有')
})

/** What the page carries beside the plan. */
const furnitureSchema = z.strictObject({
  type: z.literal('furniture').describe('版面文字'),
  kind: z
    .enum(['running-title', 'continuation', 'ornament', ...furnitureKinds])
    .describe('版面标题running-title，转接说明continuation（上接第五版），装饰ornament'),
  text: z.string().describe('原文'),
  position: positionSchema
})

/** A line of the frame around the text: title, number, to whom it is sent, who signed it, and when. */
const coverSchema = z.strictObject({
  type: z.literal('cover').describe('版头或落款的一行'),
  text: z.string().describe('原文'),
  position: positionSchema
})

/** A plan with all that its pages say about it. */
export const planSchema = z.strictObject({
  ...provenanceSchema.shape,
  type: z.literal('plan').describe('规划'),
  id: z.string().describe('规划的编号：river-2030'),
  witnesses: z.record(z.string(), witnessSchema).describe('更正的各个依据，按代号'),
  apparatus: z.array(appliedSchema).describe('不在段落里的更正：标题的、缺标题的'),
  furniture: z.array(furnitureSchema).describe('原稿里不属于规划的版面文字'),
  cover: z.array(coverSchema).exactOptional().describe('版头和落款'),
  chapters: z.array(chapterSchema).describe('本站有的各章和篇，按先后排列')
})

export type Position = Infer<typeof positionSchema>
export type Span = Pick<Mark, 'start' | 'end'>
export type Correction = Infer<typeof appliedSchema>
export type PlacedCorrection = Infer<typeof placedSchema>
export type Mark = Infer<typeof markSchema>
export type Paragraph = Infer<typeof paragraphSchema>
export type Panel = Infer<typeof panelSchema>
export type InnerHeading = Infer<typeof headingSchema>
export type CoverLine = Infer<typeof coverSchema>
export type Section = Infer<typeof sectionSchema>
export type Chapter = Infer<typeof chapterSchema>
export type Furniture = Infer<typeof furnitureSchema>
export type Plan = Infer<typeof planSchema>
/** A plan as its source holds it. */
export type PlanTree = Pick<Plan, 'type' | 'apparatus' | 'furniture' | 'cover' | 'chapters'>
