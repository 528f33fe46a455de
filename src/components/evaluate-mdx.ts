/** From a page of content/ to a component. */
import { Fragment, jsx } from 'astro/jsx-runtime'
import { evaluate } from 'satteri'
import type { ContentPage } from '../../scripts/read-content.ts'
import { markdownFeatures } from './markdown-features.ts'

type Component = (props: Readonly<Record<string, unknown>>) => unknown

/**
 * Make the component that a page of MDX is, with Astro's own processor, at the moment it is shown. As modules, thousands of
 * pages would pass through the bundler and be loaded one by one, which takes longer than all else:
 * docs/decisions/0012-scale.md. It takes the components that the page names as `components`.
 */
export function evaluateMdx(page: ContentPage): Component {
  const known = components.get(page)
  if (known) return known
  const { default: content } = evaluate(page.body, {
    Fragment,
    jsx: create,
    jsxs: create,
    features: markdownFeatures
  }) as { default: Component }
  const component: Component = (props) => content(props)
  // What Astro asks for before it lets its MDX renderer render it.
  Object.assign(component, { [Symbol.for('astro:renderer')]: 'astro:jsx' })
  components.set(page, component)
  return component
}

/** A page is shown three times: alone, in its chapter and in the whole plan. */
const components = new WeakMap<object, Component>()

const create = (type: unknown, props: unknown) => jsx(type, props as Record<string, unknown>)
