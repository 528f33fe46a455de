import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv, type SchemaObject } from 'ajv'
import { parse } from 'yaml'

/**
 * What an editor underlines in a seed, by the schema that its first line names.
 *
 * @param text Of the file, if not what it holds.
 */
export function faultsBySchema(path: string, text = readFileSync(path, 'utf8')): string[] {
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? []
  const ajv = new Ajv({ allErrors: true })
  const isValid = ajv.compile(JSON.parse(readFileSync(join(dirname(path), schema), 'utf8')) as SchemaObject)
  isValid(parse(text))
  return (isValid.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}
