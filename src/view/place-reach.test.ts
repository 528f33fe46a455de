import { expect, test } from 'vitest'
import type { Place } from '../model/entries.ts'
import { groupCities } from './city-groups.ts'
import { isCity, isNamed, placesAbove, placesInside } from './place-reach.ts'

const place = (id: string, kind: Place['kind'], parent?: string, more: Partial<Place> = {}, named = 1): Place => ({
  ...{ id, headword: id, kind, forms: [id], parts: [] },
  ...(parent !== undefined && { parent }),
  ...more,
  occurrences: Array.from({ length: named }, () => ({
    ...{ plan: 'river-2030', paragraph: 'chp_1__p_1', start: 0, end: 2, form: id }
  }))
})
const inLongerName = {
  plan: 'river-2030',
  paragraph: 'chp_1__p_1',
  start: 0,
  end: 9,
  form: 'campus',
  through: 'name'
} as const
const places: Place[] = [
  place('china', 'country'),
  place('delta', 'region', 'china'),
  place('core', 'region', 'delta', { across: ['hedong', 'hexi'] }),
  place('province', 'province', 'china', { code: '990000' }),
  place('hedong', 'city', 'province'),
  place('xiaohe', 'county', 'hedong', {}, 0),
  place('ferry', 'port', 'xiaohe'),
  place('hexi', 'city', 'province', {}, 0),
  { ...place('campus', 'area', 'hexi'), occurrences: [inLongerName] },
  place('henan', 'city', 'province', {}, 0),
  place('zone', 'zone', 'delta', { across: ['xiaohe', 'hexi'] }),
  place('pair', 'collective', undefined, { members: ['hedong', 'hexi'] }),
  place('abroad', 'country'),
  place('porto', 'city', 'abroad')
]
const library = { places, placesById: new Map(places.map((one) => [one.id, one])) }
const of = (id: string) => library.placesById.get(id) ?? place(id, 'city')
const ids = (found: readonly Place[]) => found.map(({ id }) => id)

test('in a city is what lies in it, and in part a zone across borders', () => {
  expect(ids(placesInside(of('hedong'), library))).toEqual(['ferry', 'zone'])
  expect(ids(placesInside(of('xiaohe'), library))).toEqual(['ferry', 'zone'])
  // Also what a longer name alone has.
  expect(ids(placesInside(of('hexi'), library))).toEqual(['campus', 'zone'])
  expect(ids(placesInside(of('hexi'), library).filter(isNamed))).toEqual(['zone'])
})

test('above a city is what it lies in, the regions that have it, and the names of several', () => {
  expect(ids(placesAbove(of('hedong'), library))).toEqual(['province', 'core', 'pair'])
  expect(ids(placesAbove(of('xiaohe'), library))).toEqual(['hedong', 'province', 'core', 'pair'])
  expect(ids(placesAbove(of('henan'), library))).toEqual(['province'])
})

test('cities abroad are nobody’s here', () => {
  expect([isCity(of('hedong'), library), isCity(of('xiaohe'), library)]).toEqual([true, true])
  expect([isCity(of('porto'), library), isCity(of('province'), library)]).toEqual([false, false])
})

test('the cities that something speaks of stand by province', () => {
  expect(
    groupCities(library).map(({ id, cities }) => [
      id,
      cities.map(({ city, direct, inside }) => [city.id, direct, ...ids(inside)])
    ])
  ).toEqual([
    [
      'province',
      [
        ['hedong', 1, 'ferry', 'zone'],
        ['xiaohe', 0, 'ferry', 'zone'],
        ['hexi', 0, 'zone']
      ]
    ]
  ])
})
