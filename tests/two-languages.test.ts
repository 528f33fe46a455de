/** What deployers read says the same in English and in Chinese: section by section, in commands, tables and names. */
import { readFileSync } from 'node:fs'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'

interface Section {
  readonly title: string
  readonly level: number
  /** Whole, with the language. */
  readonly blocks: string[]
  readonly rows: number
  /** Commands, files and values in the text. */
  readonly names: string[]
  /** All of it, as it is written. */
  readonly markdown: string
}

const pairs = ['deploy', 'search-server'].map((name) => [`docs/${name}.md`, `docs/${name}.zh-CN.md`] as const)

test.each(pairs)('%s and %s have the same sections', (english, chinese) => {
  const [here, there] = [readSections(english), readSections(chinese)]
  here.forEach((section, at) => {
    const where = `“${section.title}” in ${english}, “${there[at]?.title ?? 'nothing'}” in ${chinese}`
    expect(there[at], where).toMatchObject({ level: section.level, blocks: section.blocks, rows: section.rows })
    const lacking = section.names.filter((name) => !there[at]?.markdown.includes(name))
    expect(lacking, `${where}, which lacks`).toEqual([])
  })
  const more = there.slice(here.length).map(({ title }) => title)
  expect(more, `only in ${chinese}`).toEqual([])
})

test.each(pairs)('%s and %s lead to each other in their first lines', (english, chinese) => {
  const firstLines = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, 3)
  expect(firstLines(english)).toContain(`[中文](${chinese.replace('docs/', '')})`)
  expect(firstLines(chinese)).toContain(`[English](${english.replace('docs/', '')})`)
})

/** The headings of a file, each with what follows it up to the next. */
function readSections(path: string): readonly Section[] {
  const markdown = readFileSync(path, 'utf8')
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  const starts = children.flatMap((node, at) => (node.type === 'heading' ? [{ node, at }] : []))
  return starts.map(({ node, at }, number) => {
    const nodes = children.slice(at, starts[number + 1]?.at)
    return {
      title: toString(node),
      level: node.depth,
      blocks: collect(nodes, 'code').map(({ lang, value }) => `${lang ?? ''}\n${value}`),
      rows: collect(nodes, 'tableRow').length,
      names: collect(nodes, 'inlineCode').map(({ value }) => value),
      markdown: markdown.slice(node.position?.start.offset, nodes.at(-1)?.position?.end.offset)
    }
  })
}

/** The nodes of a type, however deep. */
function collect<Type extends 'code' | 'tableRow' | 'inlineCode'>(nodes: readonly RootContent[], type: Type) {
  const found: Extract<RootContent, { type: Type }>[] = []
  for (const node of nodes) visit(node, type, (one) => void found.push(one as (typeof found)[number]))
  return found
}
