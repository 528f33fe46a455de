import type { Plugin } from 'vite'
import type { Site } from '../model/site.ts'

/** What pages import: `import 'virtual:site.css'`, before all other styles. */
const name = 'virtual:site.css'
const id = `\0${name}`

/** The style of the site itself: nothing where seeds/site.yaml does not ask for any. */
export const virtualStyle = (siteOf: () => Site | undefined): Plugin => ({
  name: 'virtual-style',
  resolveId: (source) => (source === name ? id : undefined),
  load: (source) => (source === id ? styleOf(siteOf()) : undefined)
})

function styleOf(site: Site | undefined): string {
  const ofLogo = '.brand img { height: 1.5em; margin-right: 0.4em; vertical-align: -0.35em }'
  return accentStyleOf(site) + (site?.logo ? ofLogo : '')
}

/** Of more weight than the usual colour, and none in high contrast, which stays what it is. */
export const accentStyleOf = ({ accent }: Pick<Site, 'accent'> = {}): string =>
  accent ? `:root:not([data-theme='contrast']) { --accent: light-dark(${accent.light}, ${accent.dark}) }\n` : ''
