import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { findHits, foldQuery } from './match.ts'
import { parseQuery } from './parse-query.ts'

const fold = createFold(new Map())
const hitsOf = (text: string, typed: string) =>
  findHits(fold(text), foldQuery(parseQuery(typed), fold)).map(({ start, end }) => text.slice(start, end))

test.each<[string, string, string[]]>([
  ['推动虹桥机场与虹桥枢纽', '虹桥', ['虹桥', '虹桥']],
  ['以“一带一路”建设为统领', '一带一路建设', ['一带一路”建设']],
  ['中韩（盐城）产业园', '中韩盐城产业园', ['中韩（盐城）产业园']],
  ['虹桥机场', '机场 虹桥', ['虹桥', '机场']],
  ['虹桥机场', '虹桥机 虹桥', ['虹桥', '虹桥机']],
  ['虹桥机场', '虹桥 浦东', []],
  ['虹桥机场', '虹桥 -机场', []],
  ['虹桥机场', '虹桥 -浦东', ['虹桥']],
  ['虹桥机场', '-浦东', []],
  ['虹桥机场', '“”', []],
  ['啊啊啊', '啊啊', ['啊啊']],
  ['虹桥机场', '虹桥 虹桥', ['虹桥']],
  ['.*', '.*', ['.*']]
])('in %s, %s finds %j', (text, typed, hits) => {
  expect(hitsOf(text, typed)).toEqual(hits)
})
