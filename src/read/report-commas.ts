import { isScalar, visit, type Document } from 'yaml'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import { hint } from '../model/report.ts'

/** Warn of each item of a list on one line that a full-width comma may have made of two; a sentence may have one. */
export function reportCommas(document: Document, file: VFile, placeOf: (offset: number) => Point | Position): void {
  // A file may be read twice.
  if (file.messages.some(({ ruleId }) => ruleId === 'list-comma')) return
  visit(document, {
    Seq(_, { flow, items }) {
      for (const item of flow ? items : []) {
        if (!isScalar(item) || item.type !== 'PLAIN' || typeof item.value !== 'string') continue
        const comma = item.value.indexOf('，')
        if (comma < 0 || /[。？！]$/.test(item.value)) continue
        hint(file, say('list-comma', { item: item.value }), placeOf((item.range?.[0] ?? 0) + comma))
      }
    }
  })
}
