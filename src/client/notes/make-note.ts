import { textOf } from '../quote/paragraph-text.ts'
import type { QuotedPart } from '../quote/quotation.ts'
import { keptNotes } from './kept-notes.ts'
import { context, type Note } from './note.ts'

/** The note on what is quoted: the one that is kept, or a new one without words. */
export function noteOn(document: Document, plan: string, parts: readonly QuotedPart[]): Note | undefined {
  const [first] = parts
  const last = parts[parts.length - 1]
  const paragraph = first && document.getElementById(first.id)
  if (!first || !last || !paragraph) return undefined
  const text = textOf(paragraph)
  const start = first.before?.length ?? 0
  const end = start + first.text.length
  const note: Note = {
    id: newId(),
    plan,
    title: document.body.dataset.planTitle ?? '',
    first: first.id,
    last: last.id,
    quote: parts.map((part) => part.text).join('\n'),
    before: text.slice(Math.max(0, start - context), start),
    after: text.slice(end, end + context),
    start,
    words: '',
    created: now()
  }
  const isSame = (other: Note) =>
    other.plan === plan && other.first === note.first && other.start === start && other.quote === note.quote
  return keptNotes().find(isSame) ?? note
}

/** As it is kept when its words are these. */
export const withWords = (note: Note, words: string): Note => ({ ...note, words: words.trim(), created: now() })

const now = () => new Date().toISOString()

/** A random UUID (RFC 4122, version 4). Browsers make one themselves only where the host has TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  })
  return `urn:uuid:${hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
