import { expect, test } from 'vitest'
import { rowShapesOf, setCells } from './row-shape.ts'

/** @param last The line that the row ends on; it begins on the first. */
const row = (id: string, text: string, last = 1) => ({
  id,
  text,
  position: { start: { line: 1, column: 1, offset: 0 }, end: { line: last, column: 1, offset: 0 } }
})

test('columns are as wide as their longest text asks for, in all rows of a table', () => {
  const shapes = rowShapesOf([row('a', '甲\t乙'), row('b', `${'修'.repeat(9)}\t${'渠'.repeat(25)}`)])
  expect(shapes.get('a')).toEqual({ missing: 0, widths: ['middle', 'wide'] })
  expect(shapes.get('b')).toEqual(shapes.get('a'))
})

test('a row that was pasted a cell a line lacks its first cells, since those above reach down', () => {
  const shapes = rowShapesOf([row('a', '一、水\t1.修渠\t定量', 5), row('b', '2.护堤\t定性', 3)])
  expect(shapes.get('b')?.missing).toBe(1)
  expect(setCells([['2.护堤'], ['定性']], shapes.get('b'))).toEqual([
    { width: undefined, pieces: [] },
    { width: undefined, pieces: ['2.护堤'] },
    { width: undefined, pieces: ['定性'] }
  ])
})

test('of a row on one line nobody knows which cells it lacks', () => {
  expect(rowShapesOf([row('a', '甲\t乙\t丙'), row('b', '丁\t戊')]).get('b')?.missing).toBe(0)
})

test('a paragraph that is not a row parts two tables', () => {
  const shapes = rowShapesOf([row('a', '甲\t乙'), row('b', '修渠。'), row('c', '丙\t丁\t戊', 3)])
  expect([...shapes.keys()]).toEqual(['a', 'c'])
  expect(shapes.get('a')?.widths).toHaveLength(2)
})
