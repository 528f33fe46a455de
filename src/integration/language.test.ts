import { expect, test } from 'vitest'
import { createOrder, initialOf, language } from './language.ts'

test('names are ordered by the pinyin of what is read, digits first', () => {
  const names = [
    '上河机场',
    '红桥',
    '中国（小河）园区',
    '中国',
    '长江中游',
    '5G',
    '行业组织',
    '一线',
    '异地养老',
    '一地'
  ]
  expect(names.sort(createOrder())).toEqual([
    '5G',
    '长江中游',
    '行业组织',
    '红桥',
    '上河机场',
    '一地',
    '一线',
    '异地养老',
    '中国',
    '中国（小河）园区'
  ])
})

test.each([
  ['中国（大河）园区', 'Z'],
  ['“一带一路”', 'Y'],
  ['5G', '0–9'],
  ['长江', 'C']
])('%s stands under %s in an index', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})

test('no common character is a Traditional one: what is asked in these needs no table', () => {
  const common = [...language.commonCharacters]
  expect(common.filter((character) => language.toSimplified(character) !== character)).toEqual([])
  expect(common).toHaveLength(3754)
})
