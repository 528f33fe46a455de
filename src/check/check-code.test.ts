import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkCode, checkCrates } from './check-code.ts'

test('takes bundles and what the search reads', () => {
  const file = new VFile()
  const indexed = ['search/corpus-0a1b2c.js', 'search/0a1b2c/grams/0/12.js']
  checkCode(['index.html', 'assets/index-a1.js', ...indexed, 'pagefind/wasm.unknown.pagefind'], file)
  expect(file.messages).toEqual([])
})

test('names a file of code of which nobody knows what is in it', () => {
  const file = new VFile()
  checkCode(['pagefind/pagefind-ui.js'], file)
  expect(file.messages.map(String)).toEqual([
    '1:1: Expected code in bundles and in the files of the search, found pagefind/pagefind-ui.js. Do without it, or name what is in it in src/software/software.ts.'
  ])
})

test('finds crates by the paths of their sources', () => {
  const file = new VFile()
  const bytes =
    '\0/home/a/.cargo/registry/src/index.crates.io-1f/bit-set-0.8.0/src/lib.rs\0/registry/src/b/serde-1.0.0-rc.1/src/x.rs'
  checkCrates(bytes, new Set(['bit-set']), file)
  expect(file.messages.map(String)).toEqual([
    '1:1: Expected named crates only in the program of the search, found serde. Name it, with its licence, in src/software/software.ts.'
  ])
})
