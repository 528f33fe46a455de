/** How messages name the fields of seeds, and what these should hold: in Chinese, what editors show of them. */
import * as z from 'zod'
import type { Sentences } from '../model/messages/sentences.ts'

/** A field, as the JSON Schema of its file has it. */
interface Field {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Field>>
  readonly additionalProperties?: Field | boolean
  readonly items?: Field
}

type FieldAt = (path: readonly PropertyKey[]) => Field | undefined

/** Make a function to the field at a path of a file. */
export function fieldsOf(schema: z.ZodType): FieldAt {
  const root = rootOf(schema)
  return (path) =>
    path.reduce<Field | undefined>((field, name) => {
      const { properties, items, additionalProperties: others } = field ?? {}
      return properties?.[String(name)] ?? items ?? (typeof others === 'object' ? others : undefined)
    }, root)
}

/** The names of all fields of a file. */
export function namesOf(schema: z.ZodType): string[] {
  const names = new Set<string>()
  const rest = [rootOf(schema)]
  for (const { properties = {}, items, additionalProperties: others } of rest) {
    for (const name of Object.keys(properties)) names.add(name)
    rest.push(...Object.values(properties), ...(items ? [items] : []), ...(typeof others === 'object' ? [others] : []))
  }
  return [...names]
}

const rootOf = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Field

/** Where a value stands: entries are called by their id or headword, other rows by their number. */
export function whereIs(path: readonly PropertyKey[], data: unknown): Sentences {
  const parts: Sentences[] = []
  let value = data
  for (const name of path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[name]
    const { id, headword } = (value ?? {}) as { id?: unknown; headword?: unknown }
    const called = [id, headword].find((one): one is string => typeof one === 'string' && one !== '')
    if (typeof name !== 'number') parts.push({ en: String(name), zh: ` ${String(name)} ` })
    else if (called === undefined) parts.push({ en: String(name), zh: `第${name + 1}条` })
    else parts.push({ en: called, zh: `“${called}”` })
  }
  if (parts.length === 0) return { en: 'the file', zh: '文件里' }
  const zh = parts.map(({ zh }, at) => (/^ /.test(zh) && at > 0 ? `的${zh}` : zh)).join('')
  return { en: `"${parts.map(({ en }) => en).join('.')}"`, zh: zh.trim() }
}

/** What is wanted where nothing is said of it. */
function formOf({ properties, items }: Field = {}): string {
  if (properties) return `这几项：${Object.keys(properties).join('、')}`
  return items ? '一条一条，各以“- ”开头' : '这一项'
}

/** What a schema expected where it found a fault, and this value. */
export function expectedBy({ path, message, ...issue }: z.core.$ZodIssue, value: unknown, fieldAt: FieldAt): Sentences {
  const field = fieldAt(path)
  // The items of a list are described with it.
  const about = field?.description ?? fieldAt(path.slice(0, -1))?.description
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const more = issue.code === 'custom' ? (issue.params?.zh as string | undefined) : undefined
  // YAML takes digits for a number, and true for a truth value.
  const isUnquoted = issue.code === 'invalid_type' && issue.expected === 'string' && /number|boolean/.test(typeof value)
  const parts = [
    about ?? formOf(field),
    values.some((value) => !about?.includes(value)) ? `下列之一：${values.join('、')}` : undefined,
    more,
    isUnquoted && !about?.includes('引号') ? '放在半角引号里' : undefined
  ]
  return {
    en: isUnquoted && !message.includes('quotation marks') ? `${message} in quotation marks` : message,
    zh: parts.filter((part) => part !== undefined).join('；')
  }
}
