import { build } from 'vite'
import { browserFloor } from '../browser-floor.mjs'

/**
 * Bundle a script or a style sheet with all that it imports, down to the oldest browsers. Writes nothing.
 *
 * @param entry Path of the file. A script becomes one classic script.
 */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: browserFloor,
      cssTarget: browserFloor,
      rolldownOptions: { input: entry, output: { format: entry.endsWith('.css') ? 'es' : 'iife' } }
    }
  })
  if (!('output' in built)) throw new Error(`Expected one bundle of ${entry}, found none. Look at the options here.`)
  return built.output.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('')
}
