import { loadScript } from './load-script.ts'
import { MissingFile } from './missing-file.ts'
import { hasRun } from './say-ran.ts'

const loading = new Map<string, Promise<void>>()

/**
 * Load a script that not every reader needs, once. Its address stands on the page: `<body data-script-hits="…">`.
 *
 * @returns When it has run.
 * @throws {MissingFile} When it has not. The next time it is asked for again.
 */
export function loadPart(name: string): Promise<void> {
  const loaded = loading.get(name) ?? load(document.body.getAttribute(`data-script-${name}`) ?? '')
  loading.set(name, loaded)
  loaded.catch(() => loading.delete(name))
  return loaded
}

async function load(address: string): Promise<void> {
  const script = await loadScript(address).catch(() => undefined)
  if (!script || !hasRun(script)) throw new MissingFile(address, address.slice(address.lastIndexOf('/') + 1))
}
