import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

test('entries come back as they were, packed or stored, and the same entries give the same bytes', () => {
  const entries = [
    { path: 'plans/小河.txt', content: '小河。'.repeat(100) },
    { path: 'plans/empty', content: '' },
    { path: 'plans/a.png', content: Uint8Array.of(1, 2, 3), isStored: true }
  ]
  const zipped = zip(entries, new Date('2031-04-01T08:00:00Z'))
  const found = Object.entries(unzipSync(zipped)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')])
  expect(found).toEqual(
    entries.map(({ path, content }) => [
      path,
      Buffer.from(typeof content === 'string' ? strToU8(content) : content).toString('latin1')
    ])
  )
  expect(zip(entries, new Date('2031-04-01T08:00:00Z'))).toEqual(zipped)
  expect(zipped.length).toBeLessThan(600)
})
