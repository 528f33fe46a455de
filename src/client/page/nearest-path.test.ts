import { expect, test } from 'vitest'
import { nearestPath } from './nearest-path.ts'

const paths = [
  'index.html',
  'search.html',
  'river-2030/index.html',
  'river-2030/8/index.html',
  'river-2030/8/1.html',
  'river-2030/measures.html',
  'terms/index.html',
  'terms/hehu-zhidu.html',
  'terms/hehu-zhidu-2.html'
]

test.each([
  ['river-2030/8/9.html', 'river-2030/8/index.html'],
  ['river-2030/9/1.html', 'river-2030/index.html'],
  ['river-2030/8/1', 'river-2030/8/1.html'],
  ['river-2030/8/', 'river-2030/8/index.html'],
  ['River-2030/8/1.HTML', 'river-2030/8/1.html'],
  ['river2030/8/1.html', 'river-2030/8/1.html'],
  ['river-2030/8/1/2.html', 'river-2030/8/1.html'],
  ['river-2030/mesures.html', 'river-2030/measures.html'],
  ['term/hehu-zidu.html', 'terms/hehu-zhidu.html'],
  ['terms/quite-another.html', 'terms/index.html'],
  ['sea-2030.html', undefined],
  ['', undefined]
])('%s leads to %s', (asked, nearest) => {
  expect(nearestPath(asked, paths)).toBe(nearest)
})
