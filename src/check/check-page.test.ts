import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkPage, idsOf } from './check-page.ts'

const html = unified().use(rehypeParse, { fragment: true })
const targets = new Map([
  ['a/b.html', new Set(['p'])],
  ['c.html', new Set(['名'])],
  ['d.css', new Set<string>()]
])

function faultsOf(markup: string): string[] {
  const file = new VFile({ path: 'a/b.html', value: markup })
  checkPage(html.parse(file), file, targets)
  return file.messages.map(({ line, column, reason, ruleId }) => `${line}:${column}: ${reason} (${ruleId})`)
}

test('has nothing against a good page', () => {
  const page =
    '<link rel="stylesheet" href="../d.css"><script defer src="../d.css"></script><p id="p"><a href="#p">一</a>' +
    '<a href="../c.html#%E5%90%8D">二</a><a href="https://host/">三</a><a href="mailto:a@host">四</a></p>'
  expect(faultsOf(page)).toEqual([])
})

test.each([
  [
    '<a href="/c.html">一</a>',
    'Expected a relative address in href of <a>, found /c.html. Name a file of this site, from its root; relocate.ts makes it relative. (address-not-relative)'
  ],
  [
    '<img src="https://host/x.png">',
    'Expected a relative address in src of <img>, found https://host/x.png. Name a file of this site, from its root; relocate.ts makes it relative. (address-not-relative)'
  ],
  [
    '<a href="c.html">一</a>',
    'Expected a file of this site, found c.html, and there is no a/c.html. Correct the link, or add the page. (dead-link)'
  ],
  [
    '<a href="../c.html#p">一</a>',
    'Expected an id on c.html, found #p, which is not there. Correct the link, or give the target this id. (dead-fragment)'
  ],
  [
    '<p style="color: red">一</p>',
    'Expected style sheets only, found style in <p>. Move it to a style sheet: a strict content policy refuses it. (inline-style)'
  ],
  [
    '<script>1</script>',
    'Expected classic scripts with src, found another <script>. Move it to src/client: a strict content policy and file:// refuse it. (inline-script)'
  ],
  [
    '<script type="module" src="../d.css"></script>',
    'Expected classic scripts with src, found another <script>. Move it to src/client: a strict content policy and file:// refuse it. (inline-script)'
  ],
  [
    '<p onclick="f()">一</p>',
    'Expected no listeners in the page, found onClick in <p>. Move it to src/client. (inline-script)'
  ]
])('refuses %s', (markup, fault) => {
  expect(faultsOf(markup)).toEqual([`1:1: ${fault}`])
})

test('refuses an id that is there twice', () => {
  expect(faultsOf('<p id="p"></p><p id="p"></p>')).toEqual([
    '1:15: Expected each id once on a page, found p again. Give one of the two another id. (id-twice)'
  ])
})

test('finds the ids of a page', () => {
  expect([...idsOf(html.parse('<p id="a"><b id="b">一</b></p>'))]).toEqual(['a', 'b'])
})

test('where the site’s address is known, 404.html and what machines read may name it, and other pages may not', () => {
  const known = (path: string, markup: string) => {
    const file = new VFile({ path, value: markup })
    checkPage(html.parse(markup), file, targets, new URL('https://example.org/plans/'))
    return file.messages.map(({ ruleId }) => ruleId)
  }
  const canonical = (address: string) => `<link rel="canonical" href="https://example.org/plans/${address}">`
  expect(known('a/b.html', canonical('a/b.html'))).toEqual([])
  expect(known('a/b.html', canonical('a/x.html'))).toEqual(['dead-link'])
  expect(known('a/b.html', '<link rel="alternate" href="https://example.com/c.html">')).toEqual([
    'address-not-relative'
  ])
  expect(known('a/b.html', '<a href="/plans/c.html">一</a>')).toEqual(['address-not-relative'])
  expect(known('404.html', '<a href="/plans/c.html">一</a>')).toEqual([])
  expect(known('404.html', '<a href="/c.html">一</a>')).toEqual(['address-not-relative'])
  expect(known('a/b.html', '<script type="application/ld+json">{}</script>')).toEqual([])
})
