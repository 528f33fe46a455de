import { expect, test } from 'vitest'
import type { NationalPlace } from '../national/places.ts'
import { mergePlaces } from './merge-places.ts'

const named = (id: string, headword: string): NationalPlace => ({
  id,
  headword,
  kind: 'city',
  level: 'prefecture',
  former: []
})

const nation: NationalPlace[] = [
  { id: 'country-cn', headword: '中国', kind: 'country', level: 'country', former: [] },
  {
    id: 'cn-330000',
    headword: '浙江省',
    kind: 'province',
    parent: 'country-cn',
    code: '330000',
    level: 'province',
    short: '浙江',
    former: []
  },
  {
    id: 'cn-330400',
    headword: '嘉兴市',
    kind: 'city',
    parent: 'cn-330000',
    code: '330400',
    level: 'prefecture',
    short: '嘉兴',
    former: ['嘉兴县']
  }
]

test('what nobody lists is added with all its names', () => {
  const { places, named } = mergePlaces([], nation)
  expect(places).toEqual([
    { id: 'country-cn', headword: '中国', kind: 'country', forms: ['中国'] },
    {
      id: 'cn-330000',
      headword: '浙江省',
      kind: 'province',
      parent: 'country-cn',
      code: '330000',
      forms: ['浙江省', '浙江']
    },
    {
      id: 'cn-330400',
      headword: '嘉兴市',
      kind: 'city',
      parent: 'cn-330000',
      code: '330400',
      forms: ['嘉兴市', '嘉兴', '嘉兴县']
    }
  ])
  expect(named.map(({ entry }) => entry)).toEqual(['place:country-cn', 'place:cn-330000', 'place:cn-330400'])
})

test('a code of the past is that of the division of today', () => {
  const wenzhou: NationalPlace = { ...named('cn-330300', '温州市'), code: '330300', formerCodes: ['332600'] }
  expect(
    mergePlaces([{ id: 'wenzhou', headword: '温州', kind: 'city', code: '332600' }], [wenzhou]).places
  ).toHaveLength(1)
})

test('an entry of the gazetteer takes the place of the division with its code, and of the country with its name', () => {
  const gazetteer = [
    { id: 'zhongguo', headword: '中国', kind: 'country' },
    { id: 'zhejiang', headword: '浙江', kind: 'province', code: '330000' }
  ] as const
  const { places, named } = mergePlaces(gazetteer, nation)
  expect(places.map(({ id, parent }) => [id, parent])).toEqual([
    ['zhongguo', undefined],
    ['zhejiang', undefined],
    ['cn-330400', 'zhejiang']
  ])
  expect(named.map(({ entry }) => entry)).toEqual(['place:zhongguo', 'place:zhejiang', 'place:cn-330400'])
})
