/** Markdown for writing and for reading: CommonMark with front matter, and nothing that touches a text. */
import type { RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

export const markdown = unified().use(remarkParse).use(remarkStringify, { bullet: '-' }).use(remarkFrontmatter).freeze()

/** Markdown with elements: what `content/` is written in. */
export const mdx = markdown().use(remarkMdx).freeze()

/** An element that stands by itself, such as `<Paragraph>`. */
export type FlowElement = Extract<RootContent, { type: 'mdxJsxFlowElement' }>
/** An element within a text, such as `<Term>`. */
export type TextElement = Extract<RootContent, { type: 'mdxJsxTextElement' }>
