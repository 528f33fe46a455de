import { expect, test } from 'vitest'
import { placesAround } from './around.ts'
import type { Place } from './entries.ts'

const place = (id: string, kind: Place['kind'], parent?: string, across?: string[]) => ({
  ...{ id, kind, ...(parent !== undefined && { parent }), ...(across && { across }) }
})
const places = [
  place('delta', 'region', undefined, ['hedong', 'hexi']),
  place('hedong', 'province', 'delta'),
  place('hexi', 'province', 'delta'),
  place('xiaohe', 'county', 'hedong'),
  place('dahe', 'county', 'hexi'),
  place('zone', 'zone', 'delta', ['xiaohe', 'dahe']),
  place('station', 'area', 'zone')
]
const byId = new Map(places.map((one) => [one.id, one]))

test.each([
  ['xiaohe', ['hedong', 'delta']],
  // Also of what lies in both provinces in part.
  ['zone', ['delta', 'xiaohe', 'hedong', 'dahe', 'hexi']],
  // Which part of the zone it is in is not known.
  ['station', ['zone', 'delta']],
  ['delta', []]
])('%s lies in %j', (id, around) => {
  expect(placesAround(byId.get(id) ?? place(id, 'area'), byId).map(({ id }) => id)).toEqual(around)
})
