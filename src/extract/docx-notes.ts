/** Foot- and endnotes of a Word document. */
import { isSkipped } from './docx-skipped.ts'
import { readXml } from './xml.ts'

/** A note where the text names it. */
export interface NamedNote {
  /** Its kind and its id. */
  readonly name: string
  readonly hasMark: boolean
}

/** The notes that the text names, one or more lines each, begun by the number or the mark that stands in the text. */
export function readNotes(part: (name: string) => Uint8Array | undefined, named: readonly NamedNote[]): string[] {
  const found = new Map<string, readonly string[]>()
  for (const kind of new Set(named.map(({ name }) => name.split(' ')[0] ?? ''))) {
    const xml = part(`${kind}s.xml`)
    if (!xml) continue
    for (const [id, lines] of notesIn(xml, kind)) found.set(`${kind} ${id}`, lines)
  }
  return named.flatMap(({ name, hasMark }, index) => {
    const [first = '', ...rest] = found.get(name) ?? []
    return [`${hasMark ? '' : `［${index + 1}］`}${first.trimStart()}`, ...rest]
  })
}

/** The lines of each note by its id. */
function notesIn(xml: Uint8Array, kind: string): Map<string, string[]> {
  const notes = new Map<string, string[]>()
  let lines: string[] = []
  let line = ''
  let isText = false
  let skip = 0
  readXml(xml, {
    open(name, attributes) {
      if (skip > 0 || isSkipped(name)) skip++
      else if (name === kind) notes.set(attributes['id'] ?? '', (lines = []))
      else if (name === 't') isText = true
      else if (name === 'br' || name === 'tab') line += ' '
      else if (name === 'noBreakHyphen') line += '-'
    },
    close(name) {
      if (skip > 0) skip--
      else if (name === 't') isText = false
      else if (name === 'p') {
        if (line.trim() !== '') lines.push(line.trim())
        line = ''
      }
    },
    text(some) {
      if (isText && skip === 0) line += some
    }
  })
  return notes
}
