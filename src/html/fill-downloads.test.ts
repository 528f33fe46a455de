import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { fillDownloads } from './fill-downloads.ts'

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify)

test('writes size and checksum, and leaves out what is not there', () => {
  const row = (name: string) =>
    `<li><a href="downloads/${name}" download>x</a><span data-size="${name}"></span><code data-sha256="${name}"></code></li>`
  const tree = html.parse(`<ul>${row('gone.zip')}${row('gone.txt')}${row('a.txt')}</ul>`)
  fillDownloads(tree, new Map([['a.txt', { size: 1500, sha256: 'abc' }]]))
  const page = html.stringify(tree)
  expect(page).not.toContain('gone')
  expect(page).toContain('>2 KB<')
  expect(page).toContain('>abc<')
})
