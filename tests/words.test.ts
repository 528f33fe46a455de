/** The interface says what docs/words.zh-CN.md says: no word that the list replaces by another. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const list = readFileSync('docs/words.zh-CN.md', 'utf8')

/** The words of a cell: 误字、脱字. */
const wordsOf = (cell = '') =>
  cell
    .split('、')
    .map((word) => word.trim())
    .filter((word) => word !== '')

const rows = [...list.matchAll(/^\| (.+) \|$/gm)].slice(1).map(([, row = '']) => row.split('|'))
// The longest first: one word of the list may be a part of another.
const chosen = rows.flatMap(([word]) => wordsOf(word)).sort((a, b) => b.length - a.length)
const replaced = rows.flatMap((row) => wordsOf(row[3]))
const exceptions = [...list.matchAll(/^- (\S+)：`(.+?)`/gm)].map(([, word, path]) => `${path}: ${word}`)

const found = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.ts'], { exclude: ['**/*.test.ts'] }).flatMap(
  (path) => {
    const rest = chosen.reduce((text, word) => text.replaceAll(word, '　'), readFileSync(path, 'utf8'))
    return replaced.filter((word) => rest.includes(word)).map((word) => `${path}: ${word}`)
  }
)

test('no word that the list replaces stands in the interface', () => {
  expect(replaced).toContain('底本')
  expect(found.filter((one) => !exceptions.includes(one))).toEqual([])
})

test('each exception is one', () => {
  expect(exceptions).not.toEqual([])
  expect(exceptions.filter((one) => !found.includes(one))).toEqual([])
})

test('a word is either chosen or replaced, once', () => {
  const words = [...chosen, ...replaced]
  expect(words).toHaveLength(new Set(words).size)
})
