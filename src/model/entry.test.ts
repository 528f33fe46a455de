import { expect, test } from 'vitest'
import { elementIdOf, pageOf, parseRef, refOfElement, refPattern, refTo } from './entry.ts'

test.each([
  ['term', 'yanhai-shaodai', '/terms/yanhai-shaodai.html'],
  ['place', 'shanghai', '/places/shanghai.html'],
  ['plan', 'lanwan-2034', '/lanwan-2034/index.html']
] as const)('a reference to the %s %s is taken apart again, and leads to %s', (type, id, page) => {
  const ref = refTo(type, id)
  expect(ref).toMatch(refPattern)
  expect(parseRef(ref)).toEqual({ type, id })
  expect(pageOf(ref)).toBe(page)
  expect(elementIdOf(ref)).toBe(`${type}_${id}`)
  expect(refOfElement(elementIdOf(ref))).toBe(ref)
})
