/** What is typed and what is found: each hit in the text as it is shown, as a search by hand finds it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphPattern, unitPattern } from '../../src/model/eid.ts'
import { kwicOf } from '../../src/view/kwic.ts'
import { parseCitation } from '../../src/search/citation.ts'
import { createFold, readSimplified } from '../../src/search/fold.ts'
import { findHits, foldQuery } from '../../src/search/match.ts'
import { parseQuery } from '../../src/search/parse-query.ts'

const fold = createFold(readSimplified('灣湾橋桥並并髮发發发'))

const unit = fc.oneof(
  fc.constantFrom('河', '桥', '橋', '湾', '灣', '发', '髮', '發', '𠮷', '\ud842', '\udfb7'),
  fc.constantFrom(
    '“',
    '”',
    '（',
    '）',
    '《',
    '·',
    ' ',
    '　',
    '\t',
    '\n',
    '\u200b',
    '\u00ad',
    '-',
    '－',
    '"',
    '「',
    '」'
  ),
  fc.constantFrom(
    'Ａ',
    'a',
    'é',
    'e',
    '\u0301',
    '\u0323',
    '㎏',
    'ﬁ',
    'İ',
    'ß',
    'ẞ',
    '각',
    'ᄀ',
    'ᅡ',
    'ᆨ',
    '\ufe0f',
    '👨‍👩‍👧'
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
)
const text = fc.string({ unit, maxLength: 20 })
/** A text, and a query of which parts are often in it. */
const asked = text.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc.oneof(
        fc
          .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 3 }))
          .map(([at, length]) => text.slice(at, at + length)),
        unit
      ),
      { maxLength: 3 }
    ),
    fc.constantFrom(' ', '　', ' -', '')
  )
)

/** Characters with the marks that combine with them. */
const charactersOf = (text: string) => text.match(/[\s\S]\p{M}{0,30}/gu) ?? []

test('a fold is that of the characters one by one, each with its place', () => {
  fc.assert(
    fc.property(text, (text) => {
      let start = 0
      const expected = { text: '', starts: [] as number[], ends: [] as number[] }
      for (const character of charactersOf(text)) {
        const part = fold(character).text
        expected.text += part
        for (let index = 0; index < part.length; index++) {
          expected.starts.push(start)
          expected.ends.push(start + character.length)
        }
        start += character.length
      }
      expect(start).toBe(text.length)
      expect(fold(text)).toEqual(expected)
    })
  )
})

test('hits are those of a search by hand, and none is a character longer than it must be', () => {
  fc.assert(
    fc.property(asked, ([text, words, between]) => {
      const query = foldQuery(parseQuery(words.join(between)), fold)
      const characters = charactersOf(text)
      const folded = characters.map((character) => fold(character).text).join('')
      const hits = findHits(fold(text), query)
      const count = query.phrases.reduce((sum, phrase) => sum + folded.split(phrase).length - 1, 0)
      const isFound =
        query.phrases.length > 0 &&
        query.phrases.every((phrase) => folded.includes(phrase)) &&
        !query.exclusions.some((phrase) => folded.includes(phrase))
      expect(hits).toHaveLength(isFound ? count : 0)
      for (const { start, end } of hits) {
        const hit = text.slice(start, end)
        const has = (words: string) => query.phrases.some((phrase) => fold(words).text.includes(phrase))
        expect(has(hit)).toBe(true)
        const [first = '', last = ''] = [charactersOf(hit)[0], charactersOf(hit).at(-1)]
        const isOne = (phrase: string) =>
          fold(hit).text.includes(phrase) && !fold(hit.slice(first.length)).text.includes(phrase)
        const isEnd = (phrase: string) =>
          fold(hit).text.includes(phrase) && !fold(hit.slice(0, -last.length)).text.includes(phrase)
        expect(query.phrases.some(isOne)).toBe(true)
        expect(query.phrases.some(isEnd)).toBe(true)
        const line = kwicOf(text, { start, end }, 3)
        expect(text).toContain(line.left.replace(/^…/, '') + line.node + line.right.replace(/…$/, ''))
      }
    })
  )
})

test('phrases and exclusions are parts of what was typed, in its order', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        asked.map(([, words, between]) => words.join(between))
      ),
      (typed) => {
        const { phrases, exclusions } = parseQuery(typed)
        for (const words of [phrases, exclusions]) {
          let from = 0
          for (const word of words) {
            const at = typed.indexOf(word, from)
            expect(at).toBeGreaterThanOrEqual(from)
            expect(word).not.toBe('')
            from = at + word.length
          }
        }
        const length = [...phrases, ...exclusions].reduce((sum, word) => sum + word.length, 0)
        expect(length).toBeLessThanOrEqual(typed.length)
      }
    )
  )
})

test('a citation is an id or none, whatever is typed', () => {
  const piece = fc.constantFrom(
    '第',
    '八',
    '千',
    '章',
    '节',
    '篇',
    '段',
    '前言',
    '导语',
    '1',
    '9999',
    '.',
    '《',
    '》',
    '“',
    '”（',
    '）',
    '至',
    '（原稿）',
    ' ',
    'chp_1',
    '__p_1',
    '\ud842'
  )
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
      ),
      (typed) => {
        const id = parseCitation(typed)
        if (id !== undefined) expect(unitPattern.test(id) || paragraphPattern.test(id)).toBe(true)
      }
    )
  )
})
