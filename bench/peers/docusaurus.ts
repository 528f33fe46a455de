import { groupByChapter, headingOf } from './pages.ts'
import { fileOf, pageToMarkdown } from './markdown.ts'
import type { Peer } from './site.ts'

/** Docusaurus as its classic template sets it up, documents at the root, with the usual local search for Chinese. */
export const docusaurus: Peer = {
  name: 'Docusaurus',
  folder: '.cache/peers/docusaurus',
  output: 'build',
  caches: ['.docusaurus', 'node_modules/.cache'],
  namedPackages: ['@docusaurus/core', '@easyops-cn/docusaurus-search-local', 'react'],
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    clsx: '2.1.1',
    'prism-react-renderer': '2.4.1',
    react: '19.3.1',
    'react-dom': '19.3.1'
  },
  // The template's: without it the styles are lowered for browsers that have no cascade layers, and colours change.
  manifest: { browserslist: { production: ['>0.5%', 'not dead', 'not op_mini all'] } },
  build: 'docusaurus build',
  files: ({ title, pages, icon }) => ({
    'static/img/icon.svg': icon,
    'docusaurus.config.js': `export default ${JSON.stringify({
      title,
      favicon: 'img/icon.svg',
      future: { v4: true },
      url: 'http://127.0.0.1',
      baseUrl: '/',
      onBrokenLinks: 'throw',
      i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
      presets: [
        [
          'classic',
          {
            docs: { routeBasePath: '/', sidebarPath: './sidebars.js' },
            blog: false,
            theme: { customCss: './src/css/custom.css' }
          }
        ]
      ],
      themes: [
        [
          '@easyops-cn/docusaurus-search-local',
          { hashed: true, language: ['en', 'zh'], docsRouteBasePath: '/', indexBlog: false }
        ]
      ],
      themeConfig: { colorMode: { respectPrefersColorScheme: true }, navbar: { title } }
    })}
`,
    'sidebars.js': `export default ${JSON.stringify({
      plan: groupByChapter(pages).map(({ chapter, sections }) => ({
        type: 'category',
        label: headingOf(chapter),
        link: { type: 'doc', id: `${chapter.path}/index` },
        items: sections.map((page) => ({ type: 'doc', id: page.path, label: headingOf(page) }))
      }))
    })}
`,
    'src/css/custom.css': templateColours,
    ...Object.fromEntries(
      pages.map((page) => [
        `docs/${fileOf(page)}`,
        pageToMarkdown(page, pages, { title: 'heading', linkTo: (other) => `./${fileOf(other)}` })
      ])
    )
  }),
  fileOf: ({ path }) => (path ? `${path}/index.html` : 'index.html'),
  addressOf: ({ path, section }) => (section === undefined ? (path ? `${path}/` : '') : path),
  paragraphs: '.theme-doc-markdown > p',
  search: {
    address: 'search/',
    open: async (page) => {
      if (page.url().includes('/search')) await page.locator('input[type=search][name=q]').waitFor()
      else await page.locator('.navbar__search-input').click()
    },
    box: 'input[type=search][name=q]',
    pageBox: '.navbar__search-input',
    readAnswer: (query) => {
      const page = document.querySelector('.container:has(> .row input[type=search][name=q])')
      if (page) {
        // The count of results is the paragraph after the box.
        const isAnswered = page.querySelector('h1')?.textContent.includes(query) && page.querySelector(':scope > p')
        const links = page.querySelectorAll<HTMLAnchorElement>('article h2 a')
        return isAnswered ? [...links].map(({ href }) => href) : undefined
      }
      const menu = document.querySelector('[class*=dropdownMenu]')
      const titles = [...(menu?.querySelectorAll('[class*=hitTitle]') ?? [])].map(({ textContent }) => textContent)
      if (titles.length > 0) return titles
      return menu?.querySelector('[class*=noResults]') ? [] : undefined
    }
  }
}

const templateColours = `:root {
  --ifm-color-primary: #2e8555;
  --ifm-color-primary-dark: #29784c;
  --ifm-color-primary-darker: #277148;
  --ifm-color-primary-darkest: #205d3b;
  --ifm-color-primary-light: #33925d;
  --ifm-color-primary-lighter: #359962;
  --ifm-color-primary-lightest: #3cad6e;
  --ifm-code-font-size: 95%;
}
[data-theme='dark'] {
  --ifm-color-primary: #25c2a0;
  --ifm-color-primary-dark: #21af90;
  --ifm-color-primary-darker: #1fa588;
  --ifm-color-primary-darkest: #1a8870;
  --ifm-color-primary-light: #29d5b0;
  --ifm-color-primary-lighter: #32d8b4;
  --ifm-color-primary-lightest: #4fddbf;
}
`
