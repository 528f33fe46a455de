import { expect, test } from 'vitest'
import type { Place } from '../model/entries.ts'
import { sayPlace } from './say-place.ts'

const place = (id: string, headword: string, kind: Place['kind'], more: Partial<Place> = {}, named = 0): Place => ({
  ...{ id, headword, kind, forms: [headword], parts: [] },
  ...more,
  occurrences: Array.from({ length: named }, () => ({
    ...{ plan: 'river-2030', paragraph: 'chp_1__p_1', start: 0, end: 2, form: headword }
  }))
})
const places = [
  place('hedong', '河东省', 'province', { code: '990000' }),
  place('hecheng', '河城市', 'city', { parent: 'hedong' }),
  place('xiaohe', '小河县', 'county', { parent: 'hecheng' }, 3),
  place('dahe', '大河县', 'county', { parent: 'hecheng' }),
  place('dukou', '渡口', 'port', { parent: 'dahe', note: '河上的码头。' }, 1),
  place('shanhe', '山河县', 'county', { parent: 'hecheng' })
]
const library = { places, placesById: new Map(places.map((one) => [one.id, one])) }

test.each([
  ['xiaohe', '文中提到小河县的全部3处。县，在河东省河城市。'],
  ['dukou', '文中提到渡口的全部1处。河上的码头。'],
  ['dahe', '文中通过有关的地方提到大河县的句子。县，在河东省河城市。'],
  ['shanhe', '文中没有出现山河县。县，在河东省河城市。'],
  ['hedong', '文中没有出现河东省。省。']
])('the page of %s is described', (id, said) => {
  expect(sayPlace(library.placesById.get(id) ?? place(id, id, 'city'), library)).toBe(said)
})
