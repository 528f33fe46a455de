/** From a page of `content/` to the HTML of its text: what its elements are on the site is said here, and nowhere else. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { addressOf } from '../model/eid.ts'
import { elementIdOf, pageOf, refTo, type EntryRef } from '../model/entry.ts'
import { mdx, type FlowElement, type TextElement } from './markdown.ts'
import { innerHeadingOf, numbered, panelOf, quietly, selectorOfCell } from './text-to-hast.ts'

type Attributes = Readonly<Record<string, string | undefined>>

/**
 * Make the function from the pages of a plan, with their matter, to HTML with addresses from the root of the site.
 *
 * @param plan Id of the plan.
 */
export function createMdxToHtml(plan: string): (mdx: string) => string {
  const elements: Readonly<Record<string, (attributes: Attributes, children: ElementContent[]) => Element>> = {
    Paragraph: ({ id = '', number = '', level }, children) => numbered({ id, number, level }, children),
    Measure: (_, children) => h('b.measure', children),
    Term: ({ id = '', quiet }, children) =>
      h(
        'a.term.mark',
        quiet === undefined ? withNote(refTo('term', id)) : quietly(withNote(refTo('term', id))),
        children
      ),
    Place: ({ id = '' }, children) => h('a.place.mark', withNote(refTo('place', id)), children),
    PlanLink: ({ id = '' }, children) => h('a.plan.mark', { href: pageOf(refTo('plan', id)) }, children),
    Reference: ({ to = '' }, children) => h('a.reference', { href: `/${plan}/${addressOf(to)}` }, children),
    // It holds no text, so that it never enters a copy; without script it links to its entry.
    Correction: ({ id = '' }) =>
      h('a.correction', {
        href: `/${plan}/corrections.html#${id}`,
        dataNote: `note_${id}`,
        ariaLabel: '此处文字有更正'
      }),
    Panel: ({ id, title = '' }, children) => panelOf({ id, title }, children),
    Heading: ({ id, depth = '1', label = '', title = '' }) =>
      innerHeadingOf({ id, depth: Number(depth), label, title }),
    Row: (_, children) =>
      h(
        'p.row',
        children.flatMap((child) => (child.type === 'element' ? child.children : []))
      ),
    Cell: ({ width }, children) => h(selectorOfCell(width), children)
  }

  const toElement = (state: { all: (node: never) => unknown }, node: FlowElement | TextElement) => {
    const make = elements[node.name ?? '']
    if (!make) throw new Error(`Expected an element of a plan’s text, found <${node.name ?? ''}>.`)
    const attributes = Object.fromEntries(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : []
      )
    )
    return make(attributes, state.all(node as never) as ElementContent[])
  }
  const processor = mdx()
    .use(remarkRehype, { handlers: { mdxJsxFlowElement: toElement, mdxJsxTextElement: toElement } })
    .use(rehypeStringify)
    .freeze()
  return (page) => String(processor.processSync(page))
}

const withNote = (entry: EntryRef) => ({ href: pageOf(entry), dataNote: `note_${elementIdOf(entry)}` })
