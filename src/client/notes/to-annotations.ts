/** Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), and back. */
import { addressOf } from '../../model/eid.ts'
import { readNote, type Note } from './note.ts'

/**
 * A list of annotations, each whole by itself. Its target is the page of the paragraph, in it the paragraph, in it the words by their
 * position and by themselves.
 *
 * @param root Address of the site's folder, with a slash at its end; empty for a folder on this computer, whose path is nobody's business.
 */
export function toAnnotations(notes: readonly Note[], root: string): object[] {
  return notes.map(({ id, plan, title, first, last, quote, before, after, start, words, created }) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: words === '' ? 'bookmarking' : 'commenting',
    created,
    ...(words !== '' && { body: { type: 'TextualBody', value: words, format: 'text/plain' } }),
    target: {
      source: {
        id: `${root}${plan}/${addressOf(first).replace(/#.*/s, '')}`,
        type: 'Text',
        format: 'text/html',
        language: 'zh-CN',
        'dcterms:title': title
      },
      selector: [
        {
          type: 'FragmentSelector',
          conformsTo: 'http://www.w3.org/TR/html/',
          value: first,
          refinedBy: { type: 'TextPositionSelector', start, end: start + (quote.split('\n')[0] ?? '').length }
        },
        ...(last === first
          ? []
          : [{ type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/html/', value: last }]),
        { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after }
      ]
    }
  }))
}

/**
 * Read a file of notes: annotations as {@link toAnnotations} writes them, alone, in a list or on an annotation page.
 *
 * @returns The notes in it, and how many rows are not notes; `undefined` when it is not JSON.
 */
export function readAnnotations(
  file: string
): { readonly notes: readonly Note[]; readonly unread: number } | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(file)
  } catch {
    return undefined
  }
  const { items } = record(parsed)
  const found: unknown[] = Array.isArray(parsed) ? parsed : Array.isArray(items) ? items : [parsed]
  const notes = found.flatMap((one) => readAnnotation(one) ?? [])
  return { notes, unread: found.length - notes.length }
}

function readAnnotation(found: unknown): Note | undefined {
  const { id, created, body, target } = record(found)
  const { source, selector } = record(target)
  const selectors = (Array.isArray(selector) ? selector : [selector]).map(record)
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
  const [first = {}, last = first] = selectors.filter(({ type }) => type === 'FragmentSelector')
  const { id: address, 'dcterms:title': title } = record(source)
  return readNote({
    id,
    plan: typeof address === 'string' ? /([^/]+)\/[^/]+\/[^/]+\.html$/.exec(address)?.[1] : undefined,
    title,
    first: first.value,
    last: last.value,
    quote: quoted.exact,
    before: quoted.prefix ?? '',
    after: quoted.suffix ?? '',
    start: record(first.refinedBy).start ?? 0,
    words: record(body).value ?? '',
    created
  })
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
