import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOneEdit } from './one-edit.ts'

test.each<[string, string, boolean]>([
  ['顺港塔载', '顺港搭载', true],
  ['顺港载', '顺港搭载', true],
  ['顺港搭载载', '顺港搭载', true],
  ['顺搭港载', '顺港搭载', true],
  ['顺港搭载', '顺港搭载', false],
  ['港顺载搭', '顺港搭载', false],
  ['顺岸塔载', '顺港搭载', false],
  ['载港搭顺', '顺港搭载', false],
  ['𠮷河', '小河', true],
  ['河', '', true],
  ['', '', false]
])('%s and %s: %j', (a, b, is) => {
  expect(isOneEdit(a, b)).toBe(is)
  expect(isOneEdit(b, a)).toBe(is)
})

test('every single edit is one, and nothing that another way would take two for', () => {
  const characters = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 5 }), fc.array(characters, { maxLength: 5 }), (a, b) => {
      expect(isOneEdit(a.join(''), b.join(''))).toBe(a.join('') !== b.join('') && editsOf(a).has(b.join('')))
    })
  )
})

/** All that one edit makes of a word. */
function editsOf(word: readonly string[]): Set<string> {
  const edits = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const one of ['a', 'b', 'c', '']) {
      edits.add([...before, one, ...after].join(''))
      edits.add([...before, one, ...after.slice(1)].join(''))
    }
    const [first = '', second = '', ...rest] = after
    edits.add([...before, second, first, ...rest].join(''))
  }
  return edits
}
