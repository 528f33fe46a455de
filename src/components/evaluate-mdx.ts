/** From a page of content/ to a component. */
import { Fragment, jsx } from 'astro/jsx-runtime'
import { __astro_tag_component__ } from 'astro/runtime/server/index.js'
import { evaluate } from 'satteri'
import { markdownFeatures } from './markdown-features.ts'

type Component = (props: Readonly<Record<string, unknown>>) => unknown

/**
 * Make the component that a page of MDX is, with Astro's own processor, at the moment it is shown. As modules, thousands of
 * pages would pass through the bundler and be loaded one by one, which takes longer than all else:
 * docs/decisions/0012-scale.md. It takes the components that the page names as `components`.
 */
export function evaluateMdx(entry: { readonly body?: string | undefined }): Component {
  const known = components.get(entry)
  if (known) return known
  const { default: content } = evaluate(entry.body ?? '', {
    Fragment,
    jsx,
    jsxs: jsx,
    features: markdownFeatures
  }) as { default: Component }
  const component: Component = (props) => content(props)
  // What Astro asks for before it lets its MDX renderer render it.
  __astro_tag_component__(component, 'astro:jsx')
  components.set(entry, component)
  return component
}

/** A page is shown three times: alone, in its chapter and in the whole plan. */
const components = new WeakMap<object, Component>()
