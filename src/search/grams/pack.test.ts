import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePlaces, encodePlaces } from './list.ts'
import { createPack } from './pack.ts'
import { fromBase64 } from './varint.ts'

const anyPlaces = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 100_000 })),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 })
    ),
    { minLength: 20, maxLength: 60 }
  )
  .map((rows) => {
    let record = 0
    return new Map(
      rows.map(([gap, offsets]) => {
        let offset = 0
        return [(record += gap), offsets.map((step) => (offset += step))] as const
      })
    )
  })

test('the parts of a long list are all of it, and as full as the cap lets them be', () => {
  fc.assert(
    fc.property(anyPlaces, fc.integer({ min: 8, max: 40 }), (places, cap) => {
      const parts = createPack(Infinity, [0], { cap })('河桥', places).parts.map(({ list }) => fromBase64(list))
      const read = parts.map(decodePlaces)
      expect(read.flatMap((part) => [...part])).toEqual([...places])
      for (const [index, part] of read.entries()) {
        // Of what a list begins with a byte says how long it is.
        if (part.size > 1) expect((parts[index]?.length ?? 0) - 1).toBeLessThanOrEqual(cap)
        const next = read[index + 1]
        if (next) expect(encodePlaces(new Map([...part, ...[...next].slice(0, 1)])).length - 1).toBeGreaterThan(cap)
      }
    })
  )
})
