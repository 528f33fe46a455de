import { gzipSync, strToU8 } from 'fflate'
import * as z from 'zod'
import { cite, paragraphPattern } from '../model/eid.ts'
import { id, ref, type Infer } from '../model/fields.ts'
import type { Corpus } from '../search/corpus.ts'
import { createFold, readSimplified } from '../search/fold.ts'

/** Its number is raised when a field goes or means something else; new fields do not raise it. */
export const recordSchemaName = 'record-1.schema.json'

const recordSchema = z
  .object({
    plan: z.string().describe('哪一部规划：它的编号'),
    id: id(paragraphPattern, 'chp_8__sec_1__p_2').describe('段落在规划里的编号'),
    order: z.int().nonnegative().describe('在全部段落里的次序，从0数起；查到的段落按它排列'),
    citation: z.string().describe('怎样注明出处：第八章第一节第2段'),
    text: z.string().describe('正文，一字不差'),
    folded: z
      .string()
      .describe('查找时用的正文：繁体改成简体，全角改成半角，大写改成小写，去掉空白、引号、括号和间隔号'),
    entries: z.array(ref.describe('term:weiji-shuilian、place:xiaohe')).describe('提到的词语和地名，也有长名称里面的')
  })
  .describe('一个段落，为查找而写')

/** The paragraphs of all plans for the database of a search server: a JSON object a line. */
export function toRecords({ paragraphs, entries, simplified }: Corpus): Uint8Array {
  const fold = createFold(readSimplified(simplified))
  const lines = paragraphs.map(({ plan, id, text, entries: named }, order) => {
    const record: Infer<typeof recordSchema> = {
      plan,
      id,
      order,
      citation: cite(id),
      text,
      folded: fold(text).text,
      entries: named.flatMap((index) => entries[index]?.entry ?? [])
    }
    return `${JSON.stringify(record)}\n`
  })
  // Without the time, so that the same records give the same bytes.
  return gzipSync(strToU8(lines.join('')), { mtime: 0 })
}

/** @returns JSON Schema, draft 2020-12. */
export function toRecordSchema(): string {
  const schema = { $id: recordSchemaName, title: 'record', ...z.toJSONSchema(recordSchema) }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
