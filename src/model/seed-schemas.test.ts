import { expect, test } from 'vitest'
import { undescribed } from '../../tests/undescribed.ts'
import { schemaLineOf, seedSchemaFiles } from './seed-schemas.ts'

test.each([...seedSchemaFiles()])('%s says of each field what it is', (_, schema) => {
  expect(undescribed(schema)).toEqual([])
})

test('there is a schema where the line says', () => {
  const [, name = ''] =
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/(.+)\n$/.exec(schemaLineOf('glossary', '../../')) ?? []
  expect(seedSchemaFiles().get(name)).toContain('"title": "glossary.yaml"')
})
