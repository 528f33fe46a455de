import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Loader } from 'astro/loaders'
import { parse } from 'yaml'
import { matterSchema } from '../plan/content-schema.ts'
import { createMdxToHtml } from '../plan/mdx-to-html.ts'

/**
 * Load the pages of `content/`, each rendered once however often it is shown. Astro's own loader of MDX makes a module of
 * each, which costs more than all else: docs/decisions/0015-house.md.
 */
export function textLoader(folder: string): Loader {
  return {
    name: 'text-loader',
    schema: matterSchema,
    async load({ store, generateDigest, parseData, watcher, logger }) {
      const renderers = new Map<string, (mdx: string) => string>()
      await loadAll()
      watcher?.add(folder)
      watcher?.on('change', (path) => {
        if (path.endsWith('.mdx')) loadAll().catch((error: unknown) => logger.error(String(error)))
      })

      async function loadAll(): Promise<void> {
        store.clear()
        for await (const path of glob('plans/*/*/*.mdx', { cwd: folder })) {
          const mdx = await readFile(join(folder, path), 'utf8')
          const matter = matterSchema.parse(parse(/^---\n(.*?)\n---\n/s.exec(mdx)?.[1] ?? ''))
          const render = renderers.get(matter.plan) ?? createMdxToHtml(matter.plan)
          renderers.set(matter.plan, render)
          const id = `${matter.plan}/${matter.id}`
          const data = await parseData({ id, data: { ...matter } })
          store.set({ id, data, digest: generateDigest(mdx), rendered: { html: render(mdx) } })
        }
      }
    }
  }
}
