import { expect, test } from 'vitest'
import type { Place } from '../model/entries.ts'
import { findParent } from './find-parent.ts'

const place = (id: string, headword: string, more: Partial<Place> = {}): Place => ({
  id,
  headword,
  kind: 'city',
  forms: [headword],
  parts: [],
  occurrences: [],
  ...more
})
const places = [place('jiaxing', '嘉兴市', { code: '330400', forms: ['嘉兴市', '嘉兴'] }), place('xiaohe', '小河')]
const find = (named: string) => findParent(named, places)

test.each([
  ['嘉兴市', 'jiaxing'],
  ['嘉兴', 'jiaxing'],
  ['小河', 'xiaohe'],
  ['绍兴市', 'cn-330600'],
  ['绍兴', 'cn-330600'],
  ['cn-330600', 'cn-330600'],
  ['xiaohe', 'xiaohe']
])('%s is %s', (named, id) => {
  expect(find(named)).toEqual({ id })
})

test('a name of nothing, or of several, is refused with what to do', () => {
  expect(find('大河')).toMatchObject({ rule: 'place-unknown' })
  expect(find('鼓楼区')).toMatchObject({ rule: 'place-unclear', zh: expect.stringContaining('cn-320106') as string })
})
