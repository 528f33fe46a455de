import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Loader } from 'astro/loaders'
import { parse } from 'yaml'
import { matterSchema } from '../model/content-schema.ts'
import { createMdxToHtml } from '../view/mdx-to-html.ts'

/**
 * Load the pages of `content/`, each rendered once however often it is shown. Astro's own loader of MDX makes a module of
 * each, which takes most of the time of a build: docs/decisions/0015-house.md.
 */
export function textLoader(folder: string): Loader {
  return {
    name: 'text-loader',
    schema: matterSchema,
    async load(context) {
      const { store, watcher } = context
      const renderers = new Map<string, (mdx: string) => string>()
      await loadAll()
      watcher?.add(folder)
      watcher?.on('all', (_event, path) => {
        if (path.endsWith('.mdx')) void loadAll()
      })

      async function loadAll(): Promise<void> {
        const left = new Set(store.keys())
        for await (const path of glob('plans/*/*/*.mdx', { cwd: folder })) {
          const mdx = await readFile(join(folder, path), 'utf8')
          const matter = readMatter(mdx)
          const id = `${matter.plan}/${matter.id}`
          const data = await context.parseData({ id, data: { ...matter } })
          const render = renderers.get(matter.plan) ?? createMdxToHtml(matter.plan)
          renderers.set(matter.plan, render)
          // A page that is being shown must find its text: it is replaced, never taken away for a moment.
          const html = render(mdx)
          store.set({ id, data, digest: context.generateDigest(mdx + html), rendered: { html } })
          left.delete(id)
        }
        for (const id of left) store.delete(id)
      }
    }
  }
}

/** What stands at the head of a page. */
export const readMatter = (mdx: string) => matterSchema.parse(parse(/^---\n(.*?)\n---\n/s.exec(mdx)?.[1] ?? ''))
