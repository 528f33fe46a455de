import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']
])('hashes “%s” as the standard says', (text, hash) => {
  expect(sha256(text)).toBe(hash)
})

test('hashes text as UTF-8', () => {
  expect(sha256('小河')).toBe(sha256(new Uint8Array([0xe5, 0xb0, 0x8f, 0xe6, 0xb2, 0xb3])))
})
