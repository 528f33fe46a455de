import { build } from 'vite'
import { browserFloor } from '../../browser-floor.mjs'
import { software } from '../software/software.ts'
import { refuseUnnamed } from './refuse-unnamed.ts'

/**
 * Bundle a script or a style sheet of the single HTML file with all that it imports, down to the oldest browsers. Writes
 * nothing.
 *
 * @param entry Path of the file. A script becomes one classic script.
 * @param more What is added to the file.
 */
export async function bundle(entry: string, more = ''): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      refuseUnnamed(software.filter(({ isInSingleFile }) => isInSingleFile).map(({ name }) => name)),
      {
        name: 'add-more',
        enforce: 'pre',
        transform: (code, id) => (more !== '' && id.endsWith(entry) ? code + more : undefined)
      }
    ],
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
