import { VFile } from 'vfile'
import type { LocatedCorrection } from '../../src/read/correct.ts'
import { parsePlan } from '../../src/read/parse.ts'
import { readSource } from '../../src/read/read-source.ts'

/** Read a source of the plan 小河规划, without an opening. */
export function read(source: string, corrections: readonly LocatedCorrection[] = []) {
  const file = new VFile()
  const reading = readSource(source, corrections)
  const tree = parsePlan(reading, { title: '小河规划', contents: [] }, file)
  const refused = file.messages.filter(({ ruleId }) => ruleId === 'correction-across-border')
  return { reading, tree, messages: file.messages, refused }
}
