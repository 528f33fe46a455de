import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotatePlan } from '../../src/plan/annotate-plan.ts'
import { createAnnotator } from '../../src/plan/annotate.ts'
import { createEntryOf } from '../../src/plan/concordance.ts'
import { toPages, type PageMatter } from '../../src/plan/to-mdx.ts'
import { paragraphsOf, type PlanTree } from '../../src/plan/tree.ts'
import { compileMdx, findAll, textOf } from './compile-mdx.ts'
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
const annotate = createAnnotator({ forms: new Map(forms.map((form) => [form, [`place:${form}`]])), exceptions: [] })

/** What a reader gets of a plan: the compiled pages, with marks. */
const compile = (tree: PlanTree) => {
  const { plan } = annotatePlan({ id: 'river-2030', chapters: tree.chapters }, annotate)
  return Promise.all(toPages(plan, createEntryOf([])).map(({ mdx }) => compileMdx(mdx)))
}

/** Id and text of each paragraph that the pages show; a paragraph shows one block of text and nothing beside it. */
async function shown(tree: PlanTree): Promise<[unknown, string][]> {
  const paragraphs = (await compile(tree)).flatMap(({ nodes }) => findAll(nodes, 'Paragraph'))
  return paragraphs.map((paragraph) => {
    const [block, ...others] = [...findAll([paragraph], 'p'), ...findAll([paragraph], 'Row')]
    expect(others).toEqual([])
    expect(textOf(paragraph).trim()).toBe(block && textOf(block).trim())
    return [paragraph.props['id'], block ? textOf(block) : '']
  })
}

const expected = (tree: PlanTree) => paragraphsOf(tree).map(({ id, text }) => [id, text])

describe('the compiled page shows the reading text, to the character', () => {
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
  ])('%j alone', async (text) => {
    const { tree } = read(
      `第一章 总则\n小河${text}\n${text}小河\n打造${text.replaceAll(/[，,;:?!]/g, '')}。${text}小河\n`
    )
    expect(await shown(tree)).toEqual(expected(tree))
  })

  test('any text with any corrections', async () => {
    await fc.assert(
      fc.asyncProperty(corrected, async ({ source, corrections }) => {
        const { tree } = read(source, corrections)
        expect(await shown(tree)).toEqual(expected(tree))
      })
    )
  })

  test('any Unicode that a file may hold', async () => {
    const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed())
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const { tree } = read(`第一章 总则\n${lines.join('\n')}`)
        expect(await shown(tree)).toEqual(expected(tree))
      })
    )
  })

  test('and each correction once, in the order of the text', async () => {
    await fc.assert(
      fc.asyncProperty(corrected, async ({ source, corrections }) => {
        const { tree } = read(source, corrections)
        const marks = (await compile(tree)).flatMap(({ nodes }) => findAll(nodes, 'Correction'))
        const apparatus = paragraphsOf(tree).flatMap((paragraph) => paragraph.apparatus)
        expect(marks.map(({ props, children }) => [props['id'], children])).toEqual(apparatus.map(({ id }) => [id, []]))
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

test('the matter of each page is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(titles, async (title) => {
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
      expect((await compile(tree)).map(({ frontmatter }) => frontmatter)).toEqual(matter)
    })
  )
})
