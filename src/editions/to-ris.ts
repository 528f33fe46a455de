import type { Reference } from '../view/reference.ts'

/** A reference as RIS, for EndNote, NoteExpress and Zotero: one field a line, which ends as in Windows. */
export function toRis({ authors, title, shortTitle, date, number, online, note }: Reference): string {
  const [year, month, day] = date?.split('-') ?? []
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', online ? 'ELEC' : 'GOVDOC'],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['TI', title],
    ['ST', shortTitle],
    ['T2', online?.site],
    ['PY', year],
    // The last slash is part of the form: a season might follow.
    ['DA', year && [year, month, day, ''].map((part = '') => part).join('/')],
    ['M1', number],
    ['UR', online?.address],
    ['N1', note],
    ['LA', 'zh-CN'],
    ['ER', '']
  ]
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`]))
    .join('')
}
