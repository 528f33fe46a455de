/** What of others gets to readers is named, and its licences go with it. */
import { expect, test } from 'vitest'
import { bundle } from '../src/integration/bundle.ts'
import { readSoftware } from '../src/integration/read-software.ts'
import { sayInside, toLicences } from '../src/software/to-licences.ts'

const software = await readSoftware()

test('code of a package that is not named stops the build', async () => {
  await expect(bundle('tests/unnamed-package.ts')).rejects.toThrow(
    /Expected code of named packages only in assets\/unnamed-package-.*\.js, found yaml\. Do without it, or name it, with its licence, in src\/software\/software\.ts\./
  )
})

test('the licences have every text once, under names and versions as installed', () => {
  const licences = toLicences('Ours', software).replaceAll('\r\n', '\n')
  for (const { title, version, home, text, inside } of software) {
    const parts = inside?.parts ?? []
    const texts = new Set([text, ...parts.map((part) => part.text)])
    for (const words of [`${title} ${version}\n`, ...texts]) expect(licences.split(words)).toHaveLength(2)
    for (const words of [home, ...parts.flatMap((part) => [part.title, part.home])]) expect(licences).toContain(words)
  }
})

test('what is built into Pagefind and docx is said with its licences', () => {
  expect(software.flatMap(({ inside }) => (inside ? [sayInside(inside)] : []))).toEqual([
    expect.stringMatching(
      /^里面还有fflate（MIT），pagefind_microjson（GPL-3\.0-only），.*Rust 标准库（MIT 或 Apache-2\.0）。/
    ),
    '里面还有fflate、nanoid、stream-browserify、events（MIT）。'
  ])
})
