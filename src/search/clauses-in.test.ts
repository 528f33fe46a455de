import { expect, test } from 'vitest'
import { clausesIn } from './clauses-in.ts'

const texts = ['保护小河两岸，治理清溪水源。', '修桥铺路三年。', '种树种草万亩。']

test.each([
  ['保护小河两岸、修桥铺路', { clauses: ['保护小河两岸', '修桥铺路'], areAll: true }],
  ['修桥铺路，种树种草，保护小河', { clauses: ['修桥铺路', '种树种草', '保护小河'], areAll: true }],
  ['修桥铺路，筑坝挖渠', { clauses: ['修桥铺路', '筑坝挖渠'], areAll: false }],
  ['修桥铺路，筑坝，挖渠', undefined],
  // One paragraph has both.
  ['治理清溪水源，保护小河两岸', undefined],
  ['修桥铺路', undefined],
  ['修桥、种树', undefined],
  ['、，。', undefined],
  ['', undefined]
])('%j has the clauses %j', (words, expected) => {
  expect(clausesIn(words, texts)).toEqual(expected)
})
