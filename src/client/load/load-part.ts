import { loadScript } from './load-script.ts'
import { MissingFile } from './missing-file.ts'
import { hasRun } from './say-ran.ts'

const loading = new Map<string, Promise<void>>()

/**
 * Load a script that not every reader needs, once, and before it the style of what it shows. Their addresses stand on
 * the page: `<body data-script-drawer="…" data-style-drawer="…">`.
 *
 * @returns When it has run.
 * @throws {MissingFile} When it has not. The next call tries again.
 */
export function loadPart(name: string): Promise<void> {
  const loaded = loading.get(name) ?? load(name)
  loading.set(name, loaded)
  loaded.catch(() => loading.delete(name))
  return loaded
}

async function load(name: string): Promise<void> {
  const style = document.body.getAttribute(`data-style-${name}`)
  if (style !== null) await loadStyle(style)
  const address = document.body.getAttribute(`data-script-${name}`) ?? ''
  const script = await loadScript(address).catch(() => undefined)
  if (!script || !hasRun(script)) throw new MissingFile(address, address.slice(address.lastIndexOf('/') + 1))
}

/** @returns When it applies, or is known to be missing: what it is for works without it. */
function loadStyle(address: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    for (const event of ['load', 'error'])
      link.addEventListener(event, () => {
        resolve()
      })
    document.head.append(link)
  })
}
