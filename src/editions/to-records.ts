import { gzipSync, strToU8 } from 'fflate'
import * as z from 'zod'
import { cite, paragraphPattern, unitOf, unitPattern } from '../model/eid.ts'
import { id, ref, type Infer } from '../model/fields.ts'
import type { Corpus } from '../search/corpus.ts'
import { createFold, readSimplified } from '../search/fold.ts'
import { identify } from '../search/to-corpus.ts'

/** Its number is raised when a field goes or means something else; new fields do not raise it. */
export const recordSchemaName = 'record-1.schema.json'
export const planRecordSchemaName = 'plan-record-1.schema.json'

const build = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .describe('哪一次建的：同一次建的文件和网页，这一项相同')
const folded = z
  .string()
  .describe('查找时用的文字：繁体改成简体，全角改成半角，大写改成小写，去掉空白、引号、括号和间隔号')

export const recordSchema = z
  .object({
    build,
    plan: z.string().describe('哪一部规划：它的编号'),
    id: id(paragraphPattern, 'chp_8__sec_1__p_2').describe('段落在规划里的编号'),
    order: z.int().nonnegative().describe('在全部段落里的次序，从0数起；查到的段落按它排列'),
    citation: z.string().describe('怎样注明出处：第八章第一节第2段'),
    heading: z.string().optional().describe('它所在的章节的标题'),
    text: z.string().describe('正文，一字不差'),
    folded,
    measure: z
      .object({ length: z.int().nonnegative().describe('有几个字符，以UTF-16编码单元计'), folded })
      .optional()
      .describe('段首的任务'),
    entries: z.array(ref.describe('term:weiji-shuilian、place:xiaohe')).describe('提到的词语和地名，也有长名称里面的')
  })
  .describe('一个段落，为查找而写')

export const planRecordSchema = z
  .object({
    build,
    id: z.string().describe('规划的编号'),
    order: z.int().nonnegative().describe('在全部规划里的次序，从0数起'),
    title: z.string().describe('规划的名称'),
    shortTitle: z.string().describe('规划的简称'),
    units: z
      .array(
        z
          .object({
            id: id(unitPattern, 'chp_8__sec_1').describe('章节在规划里的编号'),
            title: z.string().describe('章节的标题'),
            folded
          })
          .describe('一章或一节')
      )
      .describe('章节，按先后')
  })
  .describe('一部规划，为查找标题而写')

/** A paragraph, as a search server takes it. */
export type ParagraphRecord = Infer<typeof recordSchema>
/** A plan, as a search server takes it. */
export type PlanRecord = Infer<typeof planRecordSchema>

/** The paragraphs of all plans for the database of a search server: a JSON object a line. */
export function toRecords(corpus: Corpus): Uint8Array {
  const { plans, paragraphs, entries } = corpus
  const fold = foldOf(corpus)
  const build = identify(corpus)
  const units = new Map(plans.map(({ id, units }) => [id, units]))
  return toLines(
    paragraphs.map(({ plan, id, text, measure, entries: named }, order): ParagraphRecord => {
      const heading = units.get(plan)?.[unitOf(id)]
      return {
        build,
        plan,
        id,
        order,
        citation: cite(id),
        ...(heading !== undefined && { heading }),
        text,
        folded: fold(text),
        ...(measure !== undefined && { measure: { length: measure, folded: fold(text.slice(0, measure)) } }),
        entries: named.flatMap((index) => entries[index]?.entry ?? [])
      }
    })
  )
}

/** The plans and the titles of their units, as {@link toRecords} has the paragraphs. */
export function toPlanRecords(corpus: Corpus): Uint8Array {
  const fold = foldOf(corpus)
  const build = identify(corpus)
  return toLines(
    corpus.plans.map(({ id, title, shortTitle, units }, order): PlanRecord => {
      const titles = Object.entries(units).map(([id, title]) => ({ id, title, folded: fold(title) }))
      return { build, id, order, title, shortTitle, units: titles }
    })
  )
}

/** @returns JSON Schema, draft 2020-12. */
export const toRecordSchema = (): string => toSchema(recordSchemaName, 'record', recordSchema)
export const toPlanRecordSchema = (): string => toSchema(planRecordSchemaName, 'plan', planRecordSchema)

function foldOf({ simplified }: Corpus): (text: string) => string {
  const fold = createFold(readSimplified(simplified))
  return (text) => fold(text).text
}

/** Without the time, so that the same records give the same bytes. */
const toLines = (records: readonly object[]) =>
  gzipSync(strToU8(records.map((record) => `${JSON.stringify(record)}\n`).join('')), { mtime: 0 })

function toSchema(name: string, title: string, schema: z.ZodType): string {
  return `${JSON.stringify({ $id: name, title, ...z.toJSONSchema(schema) }, undefined, 2)}\n`
}
