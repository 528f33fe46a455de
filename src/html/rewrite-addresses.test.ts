import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { visitAddresses } from './addresses.ts'
import { rewriteAddresses } from './rewrite-addresses.ts'

const html = unified().use(rehypeParse).use(rehypeStringify)

test('rewrites the addresses that the tree of the page has, and nothing else of it', () => {
  const unit = fc.constantFrom('甲', '<', '>', '</', '<!--', '-->', '&', '&amp;', '"', "'", '/', '=', ' ', 'a', 'href')
  const text = fc.string({ unit, maxLength: 12 })
  const properties = fc.record({ href: text, src: text, title: text, className: text, hidden: fc.boolean() })
  const element = (names: readonly string[], children: fc.Arbitrary<ElementContent>) =>
    fc.tuple(fc.constantFrom(...names), properties, fc.array(children, { maxLength: 3 })).map((parts) => h(...parts))
  const characters = text.map((value): ElementContent => ({ type: 'text', value }))
  const { content } = fc.letrec<{ content: ElementContent }>((tie) => ({
    content: fc.oneof(
      { depthSize: 'small' },
      characters,
      text.map((value): ElementContent => ({ type: 'comment', value })),
      element(['link', 'img', 'div', 'section'], tie('content')),
      element(['title', 'style', 'script', 'textarea'], characters),
      element(['svg'], element(['use', 'image'], characters))
    )
  }))
  const rewrite = (address: string) => `《${address}》`
  fc.assert(
    fc.property(fc.array(content), (children) => {
      const page = html.stringify({ type: 'root', children })
      const tree = html.parse(page)
      visitAddresses(tree, rewrite)
      expect(html.stringify(html.parse(rewriteAddresses(page, rewrite)))).toBe(html.stringify(tree))
    })
  )
})
