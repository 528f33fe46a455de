import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relocate, root, toRelative } from './relocate.ts'

test.each([
  ['a neighbour', '/lanwan-2034/8/2.html', 'lanwan-2034/8/1.html', '2.html'],
  ['a page of another chapter', '/lanwan-2034/9/1.html#p', 'lanwan-2034/8/1.html', '../9/1.html#p'],
  ['the home page', '/index.html', 'lanwan-2034/8/1.html', '../../index.html'],
  ['a page below', '/lanwan-2034/8/1.html?q=a/b', 'index.html', 'lanwan-2034/8/1.html?q=a/b'],
  ['the page itself', '/help.html#top', 'help.html', 'help.html#top']
])('leads to %s', (_, address, page, expected) => {
  expect(toRelative(address, page)).toBe(expected)
})

test('changes every address from the root, in whatever element, and no other', () => {
  const all =
    '<a href="/c.html">甲</a><a data-href="/c.html">乙</a><img src="/d.png"><script defer src="/e.js"></script>'
  expect(relocate(all, 'a/b.html')).toBe(all.replaceAll('"/', '"../'))
  const others = '<a href="#p">一</a><a href="f.html">二</a><a href="https://host/">三</a><a href="//host/">四</a>'
  expect(relocate(others, 'a/b.html')).toBe(others)
})

test('leaves text alone that looks like an address', () => {
  const page =
    '<!DOCTYPE html><!-- <a href="/c.html"> --><title><a href="/c.html"></title><p title="/c.html">见 /c.html</p>' +
    '<textarea><a href="/c.html"></textarea><script>"<a href=/c.html>"</script><style><a href="/c.html"></style>'
  expect(relocate(page, 'a/b.html')).toBe(page)
})

test('reads and writes what is escaped, and changes nothing around it', () => {
  expect(relocate(`<A  HREF='/c.html?a=1&amp;b="2"' class=d >&lt;甲`, 'a/b.html')).toBe(
    '<A  href="../c.html?a=1&amp;b=&quot;2&quot;" class=d >&lt;甲'
  )
})

test('a browser that follows the relative address comes to the same page', () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,3}$/)
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `${names.join('/')}.html`)
  fc.assert(
    fc.property(path, path, fc.constantFrom('', '#p', '?q=1#p'), (target, page, rest) => {
      const base = 'https://host/some/folder/'
      expect(new URL(toRelative(`/${target}${rest}`, page), base + page).href).toBe(base + target + rest)
    })
  )
})

test('a page shown at any address names the whole way from the host', () => {
  const page = '<a href="/c.html#p">一</a><a href="#q">二</a><a href="https://host/">三</a>'
  expect(root(page, new URL('https://example.org/a/plans/'))).toBe(
    '<a href="/a/plans/c.html#p">一</a><a href="#q">二</a><a href="https://host/">三</a>'
  )
})
