import { loadScript } from './load-script.ts'

const loading = new Map<string, Promise<void>>()

/**
 * Load a script that not every reader needs, once. Its address stands on the page: `<body data-script-hits="…">`.
 *
 * @returns When it has run.
 */
export function loadPart(name: string): Promise<void> {
  const loaded = loading.get(name) ?? loadScript(document.body.getAttribute(`data-script-${name}`) ?? '')
  loading.set(name, loaded)
  return loaded
}
