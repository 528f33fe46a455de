import { expect, test } from 'vitest'
import { createEdges } from './edges.ts'
import type { Words } from './words.ts'

const known = new Set(['吉林', '长春', '青岛', '青岛市', '市南', '来安', '江北', '湘西', '日照', '大同', '海城市'])
const names = { has: (form: string) => known.has(form), isProvince: (form: string) => form === '吉林' }

/** Words are parted by strokes; the form is in brackets. */
function read(given: string) {
  const parts = given.replaceAll(/[[\]]/g, '').split('|')
  const words: Words = { cut: () => parts, tag: (text) => [{ word: text, tag: 'x' }] }
  const marked = given.replaceAll('|', '')
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const found = { start, end, form: marked.slice(start + 1, end + 1) }
  const edges = createEdges(parts.join(''), words, names)
  return { cut: edges.cutBy(found, true), isName: edges.isName(found) }
}

test.each([
  '支持|[日照]|发展',
  '[日照]港|扩建',
  '天长|、|[来|安]|、|全椒',
  '[吉林]长春|合作',
  '吉林[长春]|合作',
  '[青岛]市|南|、|市北'
])('in %s it is a name, and cuts nothing', (given) => {
  expect(read(given)).toEqual({ cut: undefined, isName: true })
})

test.each(['分清|[新|和]|旧', '[江北]|县', '[湘西]|州', '[青岛市]|南|、|市北'])('in %s it is no name', (given) => {
  expect(read(given).isName).toBe(false)
})

test('a longer name cuts a word, too', () => {
  expect(read('滨[海|城市]带').cut).toBe('滨海')
})
