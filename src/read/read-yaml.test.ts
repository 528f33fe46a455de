import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { readYaml } from './read-yaml.ts'

const schema = z.strictObject({
  title: z.string({ error: 'a title' }),
  rivers: z.array(z.strictObject({ name: z.string({ error: 'a name' }), length: z.int({ error: 'a length' }) }), {
    error: 'a list of rivers'
  })
})

/** Place, rule and sentence of each message. */
function faultsOf(text: string): string[] {
  const file = new VFile({ value: text })
  expect(readYaml(file, schema)).toBeUndefined()
  return file.messages.map(({ line, column, ruleId, reason }) => [line, column, ruleId, reason].join(' '))
}

test('reads a seed', () => {
  const file = new VFile({ value: 'title: 小河\nrivers: [{ name: 清溪, length: 3 }]\n' })
  expect(readYaml(file, schema)?.value).toEqual({ title: '小河', rivers: [{ name: '清溪', length: 3 }] })
  expect(file.messages).toEqual([])
})

test('reads a file that begins with a byte order mark or has the line ends of Windows', () => {
  const file = new VFile({ value: '\uFEFFtitle: 小河\r\nrivers: []\r\n' })
  expect(readYaml(file, schema)?.value).toEqual({ title: '小河', rivers: [] })
})

test('knows the place of each field and list entry, and of the nearest parent of what is not there', () => {
  const file = new VFile({
    value: 'title: 小河\nrivers:\n  - name: 清溪\n    length: 3\n  - { length: 4, name: 浊溪 }\n'
  })
  const placeOf = readYaml(file, schema)?.placeOf
  expect(placeOf?.([])).toMatchObject({ line: 1, column: 1 })
  expect(placeOf?.(['rivers'])).toMatchObject({ line: 2, column: 1 })
  expect(placeOf?.(['rivers', 0])).toMatchObject({ line: 3, column: 5 })
  expect(placeOf?.(['rivers', 0, 'length'])).toMatchObject({ line: 4, column: 5 })
  expect(placeOf?.(['rivers', 1, 'name'])).toMatchObject({ line: 5, column: 18 })
  expect(placeOf?.(['rivers', 1, 'depth'])).toMatchObject({ line: 5, column: 5 })
  expect(placeOf?.(['rivers', 7, 'name'])).toMatchObject({ line: 2, column: 1 })
})

test('says what was expected and found, at the field', () => {
  expect(faultsOf('title: 小河\nrivers:\n  - name: 清溪\n    length: 三里\n')).toEqual([
    '4 5 seed-value Expected a length at "rivers.0.length", found "三里". seeds/README.md explains the fields.'
  ])
})

test('says so at the record where a field is missing', () => {
  expect(faultsOf('title: 小河\nrivers:\n  - name: 清溪\n')).toEqual([
    '3 5 seed-value Expected a length at "rivers.0.length", found nothing. seeds/README.md explains the fields.'
  ])
})

test.each([
  [58, `"${'长'.repeat(58)}"`],
  [59, `"${'长'.repeat(59)}…`]
])('shows what it found, cut when it is longer than 60 characters: %i and its quotation marks', (length, found) => {
  expect(faultsOf(`title: 小河\nrivers: ${'长'.repeat(length)}\n`)).toEqual([
    `2 1 seed-value Expected a list of rivers at "rivers", found ${found}. seeds/README.md explains the fields.`
  ])
})

test('calls a record a record', () => {
  expect(faultsOf('title: { of: 小河 }\nrivers: []\n')).toEqual([
    '1 1 seed-value Expected a title at "title", found a record or a list. seeds/README.md explains the fields.'
  ])
})

test('reports each unknown field at the field itself', () => {
  expect(faultsOf('title: 小河\nrivers: []\ndepth: 3\nwidth: 4\n').map((fault) => fault.slice(0, 18))).toEqual([
    '3 1 unknown-field ',
    '4 1 unknown-field '
  ])
})

test.each([
  ['an empty file', '', '1 1 seed-value'],
  ['two fields of one name', 'title: 小河\ntitle: 大江\nrivers: []\n', '2 1 yaml-syntax'],
  ['an open bracket', 'title: [小河\n', '2 1 yaml-syntax'],
  ['a tab', 'title: 小河\nrivers:\n\t- 1\n', '3 1 yaml-syntax'],
  ['a second document', 'title: 小河\n---\nrivers: []\n', '2 1 yaml-syntax'],
  ['a tag', 'title: !!river 小河\nrivers: []\n', '1 8 yaml-syntax'],
  ['an alias of nothing', 'title: 小河\nrivers: *streams\n', '2 9 yaml-syntax']
])('reports %s where it is', (_, text, fault) => {
  expect(faultsOf(text)[0]).toMatch(new RegExp(`^${fault} Expected .+, found .+`))
})

test('reports a file that is not UTF-8 once', () => {
  const file = new VFile({ value: new Uint8Array([0x74, 0x3a, 0x20, 0xba, 0xd3]) })
  expect(readYaml(file, schema)).toBeUndefined()
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['not-utf8'])
})
