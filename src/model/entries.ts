/** Terms and places with all their occurrences. */
import * as z from 'zod'
import { ref, span, type Infer } from './fields.ts'
import { paragraphSchema } from './plan-schema.ts'
import { placeSchema, termSchema } from './lexicon-seeds.ts'

const occurrenceSchema = z.strictObject({
  ...span,
  plan: z.string().describe('规划的编号：river-2030'),
  paragraph: paragraphSchema.shape.id.describe('段落的编号'),
  form: z.string().describe('文中的写法；在更长的名称或合称里提到时，是那个名称或合称'),
  through: z
    .enum(['name', 'collective'])
    .exactOptional()
    .describe('在更长的名称里提到是name，在“两岸三镇”这样的合称里提到是collective；直接提到时没有')
})

const occurring = {
  forms: z.array(z.string()).describe('文中的各种写法'),
  parts: z.array(ref).describe('名称里的一部分指什么：“小河渡口”里有place:xiaohe'),
  occurrences: z.array(occurrenceSchema).describe('文中的每一处，按规划和先后排列')
}

// What is withdrawn is not there.
const { withdrawn: _term, ...termFields } = termSchema.shape
const { withdrawn: _place, ...placeFields } = placeSchema.shape

export const concordanceTermSchema = z.strictObject({
  ...termFields,
  ...occurring,
  // The names of all categories are for editors.
  category: termSchema.shape.category.describe('类别'),
  see: z.array(z.string()).describe('相关词语的编号：它列出的，和列出它的')
})

export const concordancePlaceSchema = z.strictObject({
  ...placeFields,
  ...occurring,
  across: z
    .array(z.string())
    .exactOptional()
    .describe(
      '在几个市县里的园区、河湖，由几个省市组成的区域：各个省市县的编号；网站没有的市县，园区和河湖换成它所在的市，区域不列'
    )
})

export type Occurrence = Infer<typeof occurrenceSchema>
export type Term = Infer<typeof concordanceTermSchema>
export type Place = Infer<typeof concordancePlaceSchema>

export interface Concordance {
  readonly terms: readonly Term[]
  readonly places: readonly Place[]
}
