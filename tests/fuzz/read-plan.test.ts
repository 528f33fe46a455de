import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { readPlan } from '../../src/read/read-plan.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import { apparatusSchema } from '../../src/model/seeds.ts'
import { messagesOf, tinySeeds } from '../tiny-plan.ts'
import { hostileString } from './hostile.ts'
import { bytes, yaml } from './hostile-yaml.ts'

test('any YAML is read, or it is said why not, at a place that the file has', () => {
  fc.assert(
    fc.property(yaml, (text) => {
      const file = new VFile({ path: 'corrections.yaml', value: text })
      const read = readYaml(file, apparatusSchema)
      expect(read === undefined).toBe(file.messages.length > 0)
      const lines = text.split(/\r\n|[\r\n]/)
      for (const { line = 0, column = 0, reason } of file.messages) {
        expect(reason).toMatch(/^Expected .+, found .+\. .+\.$/s)
        expect(column).toBeGreaterThan(0)
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
      }
    }),
    { examples: [['x:\n  - [}\r\nx:\n'], ['*b\n  2030-01-01\n  witnesses:']] }
  )
})

test('any bytes are read as a plan, or it is said why not', () => {
  fc.assert(
    fc.property(bytes, bytes, bytes, (source, provenance, corrections) => {
      const seeds = tinySeeds({ source, provenance, corrections })
      expect(readPlan(seeds)).toBeUndefined()
      expect(messagesOf(seeds)).not.toEqual([])
    })
  )
})

test('any source with good seeds beside it is read, and every message has a rule and a place', () => {
  fc.assert(
    fc.property(hostileString, (source) => {
      const seeds = tinySeeds({ source })
      expect(readPlan(seeds)).toBeDefined()
      for (const message of messagesOf(seeds)) expect(message).toMatch(/^[a-z]+\.[a-z]+:\d+:\d+.+\([a-z\d-]+\)$/s)
    })
  )
})
