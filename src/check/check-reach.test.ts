import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkEntryLinks, checkReach, linksOf, type Links } from './check-reach.ts'

const html = unified().use(rehypeParse, { fragment: true })
const toLinks = (links: Readonly<Record<string, readonly string[]>>): Links =>
  new Map(Object.entries(links).map(([page, targets]) => [page, new Set(targets)]))

function faultsOf(check: (file: VFile) => void): string[] {
  const file = new VFile()
  check(file)
  return file.messages.map(({ reason, ruleId }) => `${reason} (${ruleId})`)
}

test('finds the pages of this site that a page links to', () => {
  const tree = html.parse(
    '<a href="../c.html#p">c</a><a href="https://example.org/">x</a><link href="d.css"><a href="%E5%90%8D.html">n</a>'
  )
  expect([...linksOf(tree, 'a/b.html')]).toEqual(['c.html', 'a/名.html'])
})

test('a page that no way leads to is an orphan', () => {
  const links = toLinks({
    'index.html': ['a.html'],
    'a.html': ['b.html'],
    'b.html': [],
    'c.html': ['a.html'],
    '404.html': []
  })
  expect(
    faultsOf((file) => {
      checkReach(links, new Set(['404.html']), file)
    })
  ).toEqual([
    'Expected links from index.html to every page, found none to c.html. Link it, or remove it. (page-orphan)'
  ])
})

test('an entry is linked from an index, and from the text or another entry', () => {
  const entries = new Set(['places/a.html', 'terms/b.html'])
  const links = toLinks({
    'places/index.html': ['places/a.html'],
    'river/1/2.html': ['places/a.html', 'terms/b.html'],
    'river/full.html': ['terms/b.html'],
    'places/a.html': ['places/a.html'],
    'terms/b.html': ['places/a.html', 'terms/b.html']
  })
  expect(
    faultsOf((file) => {
      checkEntryLinks(links, entries, new Set(), file)
    })
  ).toEqual([
    'Expected links to terms/b.html from an index, and from the text or another entry, found none from an index. Give the entry a form that occurs. (entry-unlinked)'
  ])
})

test('the text need not lead to a common word', () => {
  const entries = new Set(['terms/a.html', 'terms/b.html'])
  const links = toLinks({
    'terms/index.html': ['terms/a.html', 'terms/b.html'],
    'terms/a.html': ['terms/b.html'],
    'terms/b.html': ['terms/a.html']
  })
  expect(
    faultsOf((file) => {
      checkEntryLinks(links, entries, entries, file)
    })
  ).toEqual([])
})
