import { groupByChapter, headingOf } from './pages.ts'
import { fileOf, pageToMarkdown } from './markdown.ts'
import type { Peer } from './site.ts'

/** VitePress with its default theme and its local search (MiniSearch), both with their default options. */
export const vitepress: Peer = {
  name: 'VitePress',
  folder: '.cache/peers/vitepress',
  output: '.vitepress/dist',
  caches: ['.vitepress/cache', '.vitepress/.temp', 'node_modules/.vite'],
  namedPackages: ['vitepress', 'minisearch', 'vue'],
  packages: { vitepress: '1.6.4' },
  manifest: { type: 'module' },
  build: 'vitepress build',
  files: ({ title, pages, icon }) => ({
    'public/icon.svg': icon,
    '.vitepress/config.mts': `import { defineConfig } from 'vitepress'

export default defineConfig(${JSON.stringify({
      lang: 'zh-CN',
      title,
      head: [['link', { rel: 'icon', href: '/icon.svg' }]],
      themeConfig: {
        search: { provider: 'local' },
        sidebar: groupByChapter(pages).map(({ chapter, sections }) => ({
          text: headingOf(chapter),
          link: `/${chapter.path}/`,
          items: sections.map((page) => ({ text: headingOf(page), link: `/${page.path}` }))
        }))
      }
    })})
`,
    ...Object.fromEntries(
      pages.map((page) => [
        fileOf(page),
        pageToMarkdown(page, pages, { title: 'heading', linkTo: (other) => `./${fileOf(other)}` })
      ])
    )
  }),
  fileOf: ({ path, section }) => (section === undefined ? `${path ? `${path}/` : ''}index.html` : `${path}.html`),
  addressOf: ({ path, section }) => (section === undefined ? (path ? `${path}/` : '') : `${path}.html`),
  paragraphs: '.vp-doc > div > p',
  search: {
    address: '',
    open: async (page) => {
      await page.locator('#local-search button').click()
      await page.locator('#localsearch-input').waitFor()
    },
    box: '#localsearch-input',
    readAnswer: (query) => {
      const results = document.querySelector('.VPLocalSearchBox .results')
      if (results?.querySelector('.no-results strong')?.textContent.trim() === query) return []
      const links = [...(results?.querySelectorAll<HTMLAnchorElement>('a.result') ?? [])]
      return links.length > 0 ? links.map(({ href }) => href) : undefined
    }
  }
}
