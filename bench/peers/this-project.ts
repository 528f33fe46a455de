import { addressOf } from '../../src/model/eid.ts'
import type { PlanPage } from './pages.ts'
import type { Site } from './site.ts'

const fileOf = ({ id }: PlanPage) => (id === 'home' ? 'index.html' : `yrd-2019/${addressOf(id)}`)

/** The site of this repository, with all its pages: those of terms, places, editions and so on, too. */
export const thisProject: Site = {
  name: 'this project',
  folder: '.',
  output: 'dist',
  caches: ['.astro', '.cache/astro', '.cache/vite', 'node_modules/.astro', 'node_modules/.vite'],
  namedPackages: ['astro', 'pagefind'],
  fileOf,
  addressOf: fileOf,
  paragraphs: '.paragraph > p',
  search: {
    address: 'search.html',
    open: (page) => page.locator('form[data-search] input[name=q]').click(),
    box: 'form[data-search] input[name=q]',
    isForm: true,
    readAnswer: (query) => {
      const answer = document.getElementById('search-answer')
      if (answer?.dataset.state !== 'done') return undefined
      if (answer.querySelector('.asked')?.textContent !== `查找　${query}`) return undefined
      return [...answer.querySelectorAll<HTMLElement>('[data-paragraph], [data-unit]')].map(
        ({ dataset }) => dataset.paragraph ?? dataset.unit ?? ''
      )
    }
  }
}
