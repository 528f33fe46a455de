/** The site's own way from a page of `content/` to the text that a reader gets: the processor of astro.config.mjs. */
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { compileFunction } from 'node:vm'
import config from '../../astro.config.mjs'

/** What a component was given: its name, its attributes, and all that stands in it. */
export interface Rendered {
  readonly name: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (Rendered | string)[]
}

const components = ['Cell', 'Correction', 'Measure', 'Panel', 'Paragraph', 'Place', 'PlanLink', 'Row', 'Term']
const processor = config.markdown?.processor
if (!processor?.createMdxRenderer) throw new Error('Expected a processor with MDX in astro.config.mjs, found none.')
const renderer = await processor.createMdxRenderer({ syntaxHighlight: false }, { optimize: false })

/** Compile a page as @astrojs/mdx does, run the result, and give its matter and what it shows. */
export async function compileMdx(mdx: string) {
  const { frontmatter, content } = parseFrontmatter(mdx, { frontmatter: 'empty-with-spaces' })
  const { code } = await renderer.process(content, '/content/page.mdx', frontmatter)
  const script = code
    .replaceAll(
      /^import \{(.*)\} from "astro\/jsx-runtime";?$/gm,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`
    )
    .replaceAll(/^export /gm, '')
  const run = compileFunction(`${script}\nreturn MDXContent({ components })`, ['runtime', 'components']) as (
    runtime: unknown,
    components: unknown
  ) => unknown
  return {
    frontmatter,
    nodes: flatten(run(runtime, Object.fromEntries(components.map((name) => [name, name]))))
  }
}

/** All text of a node, in order. */
export const textOf = (node: Rendered | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

/** All components of a name within `nodes`, in order. */
export const findAll = (nodes: readonly (Rendered | string)[], name: string): Rendered[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.name === name ? [node] : []), ...findAll(node.children, name)]
  )

const jsx = (name: string, { children, ...props }: Record<string, unknown>): Rendered => ({
  name,
  props,
  children: flatten(children)
})
const runtime = { Fragment: 'Fragment', jsx, jsxs: jsx }

function flatten(children: unknown): (Rendered | string)[] {
  if (children === undefined || children === null) return []
  if (Array.isArray(children)) return children.flatMap(flatten)
  return typeof children === 'string' ? [children] : [children as Rendered]
}
