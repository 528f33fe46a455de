import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotatePlan } from '../../src/annotate/annotate-plan.ts'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { refTo } from '../../src/model/entry.ts'
import { readMatter } from '../../src/integration/text-loader.ts'
import { createMdxToHtml } from '../../src/view/mdx-to-html.ts'
import type { PageMatter } from '../../src/model/content-schema.ts'
import { toPages } from '../../src/view/to-mdx.ts'
import { paragraphsOf, type PlanTree } from '../../src/model/plan.ts'
import { shownParagraphs } from '../../src/html/shown-text.ts'
import { corrected, hostilePiece } from './hostile.ts'
import { read } from './read.ts'

/** Forms that stand everywhere in the texts, so that anything may come to be inside a link or at its edge. */
const forms = [
  '小河',
  '小',
  '河。',
  '保护小河',
  '{',
  '<b>',
  '`',
  '*',
  '_',
  '~',
  '&',
  '\\',
  '[',
  '#',
  '，',
  '\u3000',
  '1+N',
  '@'
]
const annotate = createAnnotator({
  forms: new Map(forms.map((form) => [form, [{ entries: [refTo('place', form)] }]])),
  exceptions: []
})

/** The pages of `content/`, with marks. */
function pagesOf(tree: PlanTree): string[] {
  const { plan } = annotatePlan({ id: 'river-2030', chapters: tree.chapters }, annotate)
  return toPages(plan, { linkOf: ({ entries }) => entries[0] }).map(({ mdx }) => mdx)
}

/** What a reader gets of them. */
const render = createMdxToHtml('river-2030')
const shown = (tree: PlanTree) => pagesOf(tree).flatMap((mdx) => shownParagraphs(render(mdx)))

const expected = (tree: PlanTree) => paragraphsOf(tree).map(({ id, text }) => ({ id, text }))

describe('the page shows the reading text, to the character', () => {
  test.each([
    '{',
    '}',
    '{a}',
    '<',
    '<b>小河</b>',
    '</Paragraph>',
    '<!-- 小河 -->',
    '{/* 小河 */}',
    '`',
    '`小河`',
    '```',
    '~~~ 小河',
    '*小河*',
    '**小河**',
    '_小河_',
    '~~小河~~',
    'import x from "y"',
    'export const y = 1',
    'export default 小河',
    '&lt;',
    '&amp;amp;',
    '&#123;',
    '&',
    '小河\\',
    '\\',
    '\\*',
    '1. 小河',
    '1) 小河',
    '- 小河',
    '+ 小河',
    '* 小河',
    '# 小河',
    '#',
    '> 小河',
    '---',
    '- 小河 -',
    '===小河',
    '+++',
    'www.example.com',
    'https://www.example.com/?a=1&b=*2*',
    'a@example.com',
    '<https://example.com>',
    '"小河"',
    "'小河'",
    '...小河',
    '--小河',
    '小河--大河',
    '小河  大河',
    '小河   ，',
    '小河\t大河',
    '小\u00a0河',
    '小\u200b河',
    '\u200b小河\u200b',
    '小\u3000河',
    '\u00ad小河',
    '𠮷野',
    '[小河](大河)',
    '![小河](大河)',
    '[小河]: /大河',
    '[^1]: 小河',
    '| 小 | 河 |',
    ':::小河',
    '$小河$',
    '$$',
    '${x}',
    '2021~2025年~300亿',
    '(c)小河'
  ])('%j alone', (text) => {
    const { tree } = read(
      `第一章 总则\n小河${text}\n${text}小河\n打造${text.replaceAll(/[，,;:?!]/g, '')}。${text}小河\n`
    )
    expect(shown(tree)).toEqual(expected(tree))
  })

  test('any text with any corrections', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        const { tree } = read(source, corrections)
        expect(shown(tree)).toEqual(expected(tree))
      })
    )
  })

  test('any Unicode that a file may hold', () => {
    const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { tree, messages } = read(`第一章 总则\n${lines.join('\n')}`)
        // Markdown has no NUL: a plan with one is refused before it becomes a page.
        if (paragraphsOf(tree).some(({ text }) => text.includes('\0')))
          expect(messages.map(({ ruleId }) => ruleId)).toContain('odd-character')
        else expect(shown(tree)).toEqual(expected(tree))
      })
    )
  })

  test('and each correction once, in the order of the text', () => {
    fc.assert(
      fc.property(corrected, ({ source, corrections }) => {
        const { tree } = read(source, corrections)
        const notes = pagesOf(tree).flatMap((mdx) =>
          [...render(mdx).matchAll(/<a class="correction"[^>]* data-note="note_([^"]*)"[^>]*><\/a>/g)].map(
            ([, id]) => id
          )
        )
        const apparatus = paragraphsOf(tree).flatMap((paragraph) => paragraph.apparatus)
        expect(notes).toEqual(apparatus.map(({ id }) => id))
      })
    )
  })
})

const titles = fc.oneof(
  fc.array(hostilePiece, { maxLength: 3 }).map((pieces) => pieces.join('')),
  fc.constantFrom(
    '2030-01-01',
    '1_000',
    '0x1F',
    '1e3',
    '.5',
    'true',
    'null',
    '~',
    'yes',
    '<<',
    '=',
    '- 小河',
    '"小河"',
    '小河: 大河',
    '#小河',
    ''
  )
)

test('the matter of each page is read as it was written', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const { tree } = read(`第一章 甲${title}\n第一节 ${title}\n`)
      const matter: PageMatter[] = tree.chapters.flatMap((chapter) => [
        { plan: 'river-2030', id: chapter.id, chapter: chapter.number, title: chapter.title },
        ...chapter.sections.map((section) => ({
          plan: 'river-2030',
          id: section.id,
          chapter: chapter.number,
          section: section.number,
          title: section.title
        }))
      ])
      expect(pagesOf(tree).map(readMatter)).toEqual(matter)
    })
  )
})
