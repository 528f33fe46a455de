import { expect, test } from 'vitest'
import { placesAround } from './measures.ts'

test('the places that entries lie in, each once', () => {
  const places = new Map([
    ['xiaohe', { parent: 'hedong' }],
    ['dahe', { parent: 'hedong' }],
    ['hedong', { parent: 'nanguo' }],
    ['nanguo', {}]
  ])
  expect(placesAround(['term:qiao', 'place:xiaohe', 'place:dahe'], places)).toEqual(['place:hedong', 'place:nanguo'])
})
