import { groupByChapter, headingOf } from './pages.ts'
import { fileOf, pageToMarkdown } from './markdown.ts'
import type { Peer } from './site.ts'

/** Starlight as its own template sets it up, with the search that it has built in: Pagefind. */
export const starlight = createStarlight('.cache/peers/starlight', {})

/** The same without a search: pages alone. */
export const starlightPages = createStarlight('.cache/peers/starlight-pages', { pagefind: false })

function createStarlight(folder: string, settings: object): Peer {
  return {
    name: 'Starlight',
    folder,
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    namedPackages: ['@astrojs/starlight', 'astro', 'pagefind'],
    packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.4', sharp: '0.35.5' },
    // As this project has it, and for the same reason: docs/decisions/0004-pinned-tools.md.
    manifest: { type: 'module', overrides: { '@astrojs/compiler-rs': '0.4.1' } },
    build: 'astro build',
    files: ({ title, pages, icon }) => ({
      'public/favicon.svg': icon,
      'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'

export default defineConfig({
  integrations: [
    starlight(${JSON.stringify({
      title,
      ...settings,
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: groupByChapter(pages).map(({ chapter, sections }) => ({
        label: headingOf(chapter),
        items: [chapter, ...sections].map((page) => ({ label: headingOf(page), slug: page.path }))
      }))
    })})
  ]
})
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
      ...Object.fromEntries(
        pages.map((page) => [
          `src/content/docs/${fileOf(page)}`,
          pageToMarkdown(page, pages, { title: 'matter', linkTo: ({ path }) => `/${path}/` })
        ])
      )
    }),
    fileOf: ({ path }) => (path ? `${path}/index.html` : 'index.html'),
    addressOf: ({ path }) => (path ? `${path}/` : ''),
    paragraphs: '.sl-markdown-content > p',
    search: {
      address: '',
      open: async (page) => {
        await page.locator('button[data-open-modal]').click()
        await page.locator('.pagefind-ui__search-input').waitFor()
      },
      box: '.pagefind-ui__search-input',
      more: '.pagefind-ui__button',
      readAnswer: (query) => {
        const message = document.querySelector('.pagefind-ui__message')?.textContent ?? ''
        const isAnswered = message.includes(query) && !/正在搜索|搜索中|Searching/.test(message)
        if (!isAnswered || document.querySelector('.pagefind-ui__loading')) return undefined
        const links = document.querySelectorAll<HTMLAnchorElement>('.pagefind-ui__result-link')
        return [...links].map(({ href }) => href)
      }
    }
  }
}
