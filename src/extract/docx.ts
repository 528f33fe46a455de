import { say } from '../model/messages/say.ts'
import { readBody } from './docx-body.ts'
import { readNotes } from './docx-notes.ts'
import { readNumbering } from './docx-numbering.ts'
import { ExtractError, withVersion, type Extracted } from './extracted.ts'
import { readXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

/**
 * The text of a Word document as Word shows it: with the numbers that Word puts before paragraphs, changes accepted, notes at
 * the end. Headers and footers are left out.
 */
export function extractDocx(bytes: Uint8Array): Extracted {
  const zip = openZip(bytes)
  const main = mainPart(zip)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => zip.read(folder + name)
  const body = readBody(part(main.slice(folder.length)), readNumbering(part('numbering.xml'), part('styles.xml')))
  const notes = readNotes(part, body.notes)
  const { numbered, changes, hidden, symbols, fractions } = body
  return {
    text: [...body.lines, ...(notes.length > 0 ? ['', '注释', ...notes] : [])].join('\n'),
    extractor: withVersion('htmlparser2'),
    says: [
      ...(numbered > 0 ? [say('word-numbers', { count: numbered })] : []),
      ...(changes > 0 ? [say('word-changes', { count: changes })] : []),
      ...(hidden > 0 ? [say('word-hidden', { count: hidden })] : []),
      ...(symbols > 0 ? [say('word-symbols', { count: symbols })] : []),
      ...(fractions > 0 ? [say('word-fractions', { count: fractions })] : []),
      ...(notes.length > 0 ? [say('word-notes', { count: body.notes.length })] : []),
      say('word-frame')
    ]
  }
}

function mainPart(zip: Zip): string {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name))
  if (has(/^OFD\.xml$/i)) throw new ExtractError(say('kind-ofd'))
  if (has(/^xl\//)) throw new ExtractError(say('kind-excel'))
  if (has(/^ppt\//)) throw new ExtractError(say('kind-powerpoint'))
  if (has(/^content\.xml$/)) throw new ExtractError(say('kind-opendocument'))
  let main = 'word/document.xml'
  const relations = zip.read('_rels/.rels')
  if (relations)
    readXml(relations, {
      open(name, { Type = '', Target = '' }) {
        if (name === 'Relationship' && Type.endsWith('/officeDocument')) main = Target.replace(/^\//, '')
      }
    })
  if (!zip.names.includes(main)) throw new ExtractError(say('kind-zip'))
  return main
}
