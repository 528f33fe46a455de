import { expect, test } from 'vitest'
import type { Place } from './entries.ts'
import { entriesAround } from './measures.ts'

const county = (id: string, parent: string): Pick<Place, 'id' | 'kind' | 'parent'> => ({ id, kind: 'county', parent })

test('the places that entries lie in, each once', () => {
  const places = new Map<string, Pick<Place, 'id' | 'kind' | 'parent' | 'across'>>([
    ['xiaohe', county('xiaohe', 'hedong')],
    ['dahe', county('dahe', 'hedong')],
    ['shanhe', county('shanhe', 'hexi')],
    ['hedong', { id: 'hedong', kind: 'province', parent: 'nanguo' }],
    ['hexi', { id: 'hexi', kind: 'province', parent: 'nanguo' }],
    ['nanguo', { id: 'nanguo', kind: 'country' }],
    ['hu', { id: 'hu', kind: 'lake', parent: 'nanguo', across: ['xiaohe', 'shanhe'] }]
  ])
  expect(entriesAround(['term:qiao', 'place:xiaohe', 'place:dahe'], places)).toEqual(['place:hedong', 'place:nanguo'])
  // A lake in two counties is found when either is asked for, or its province.
  expect(entriesAround(['place:hu'], places)).toEqual([
    'place:nanguo',
    'place:xiaohe',
    'place:hedong',
    'place:shanhe',
    'place:hexi'
  ])
})
