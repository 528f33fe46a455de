/**
 * How an entry is named wherever it is meant: `term:yanhai-shaodai`, `place:shanghai`, `plan:river-2030`. Only this file puts
 * such a reference together and takes it apart.
 */
export type EntryType = 'term' | 'place' | 'plan'

export type EntryRef = `${EntryType}:${string}`

/** A pattern of all references, for schemas. */
export const refPattern = /^(?:(?:term|place):[a-z]|plan:[a-z\d])[a-z\d-]*$/

export const refTo = (type: EntryType, id: string): EntryRef => `${type}:${id}`

export function parseRef(ref: EntryRef): { readonly type: EntryType; readonly id: string } {
  const [type, id] = cut(ref, ':')
  return { type: type as EntryType, id }
}

/** The address of its page, from the root of the site: `/terms/yanhai-shaodai.html`, `/river-2030/index.html`. */
export function pageOf(ref: EntryRef): string {
  const { type, id } = parseRef(ref)
  return type === 'plan' ? `/${id}/index.html` : `/${type}s/${id}.html`
}

/** Its id in a document: `term_yanhai-shaodai`. */
export function elementIdOf(ref: EntryRef): string {
  const { type, id } = parseRef(ref)
  return `${type}_${id}`
}

/** The reference that has an id in a document. */
export function refOfElement(elementId: string): EntryRef {
  const [type, id] = cut(elementId, '_')
  return refTo(type as EntryType, id)
}

function cut(text: string, sign: string): readonly [before: string, after: string] {
  const at = text.indexOf(sign)
  return [text.slice(0, at), text.slice(at + 1)]
}
