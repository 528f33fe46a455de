import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refTo } from '../model/entry.ts'
import { awaited, packNames, unpackNames } from './pack-names.ts'
import { spelledNames } from './spelled-names.ts'

const syllables: Readonly<Record<string, readonly string[]>> = {
  重: ['chong', 'zhong'],
  河: ['he'],
  桥: ['qiao'],
  女: ['nv']
}
const character = fc.constantFrom('重', '河', '桥', '女', '、', '5', 'G', '𠮷')
const name = fc.string({ unit: character, minLength: 1, maxLength: 6 })

const entries = fc
  .array(
    fc.tuple(
      name,
      fc.array(name, { maxLength: 2 }),
      fc.nat(1),
      fc.boolean(),
      fc.string({ unit: fc.constantFrom('a', '-'), minLength: 1 })
    )
  )
  .map((rows) => {
    const all = rows.map(([headword, others, choice, isOdd, odd], number) => {
      const spell = (name: string) =>
        [...name].map((one) => syllables[one]?.[choice] ?? syllables[one]?.[0] ?? one.toLowerCase()).join(' ')
      const forms = [headword, ...others.filter((form) => form !== headword)]
      const pinyin = spelledNames(headword, forms).map(spell).join('|')
      const id = isOdd ? `a${odd}` : (pinyin.split('|')[0] ?? '').replaceAll(' ', number % 2 ? '-' : '')
      return { id, headword, forms, pinyin, text: isOdd ? '' : `${number}` }
    })
    const terms = Math.floor(all.length / 2)
    return all.map(({ id, text, ...entry }, number) => ({
      entry: refTo(number < terms ? 'term' : 'place', id),
      ...entry,
      text: number < terms ? '一' : text
    }))
  })

test('names come back as they were, whatever their ids and sounds', () => {
  fc.assert(
    fc.property(entries, (entries) => {
      const packed = JSON.parse(JSON.stringify(packNames(entries))) as ReturnType<typeof packNames>
      expect(
        unpackNames(
          packed,
          entries.map(({ text }) => text)
        )
      ).toEqual(entries)
      expect(unpackNames(packed)).toEqual(entries.map((entry) => ({ ...entry, text: entry.text && awaited })))
    })
  )
})

test('what follows from the characters is not said again', () => {
  const river = { headword: '小河', forms: ['小河'], pinyin: 'xiao he', text: '' }
  const packed = packNames([
    { ...river, entry: 'term:xiao-he' },
    { ...river, entry: 'place:xiaohe' },
    { ...river, entry: 'place:river' }
  ])
  expect(packed).toMatchObject({ terms: 1, ids: ['1', '', '=river'], syllables: 'he河xiao小', pinyin: {} })
})
