import { createHash } from 'node:crypto'
import { readFileSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The published site, which every host offers as it is. */
export const site = 'dist'

/** Checksums of all files of a folder by their paths in it, with slashes. */
export function checksumsOf(folder: string): ReadonlyMap<string, string> {
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile())
  return new Map(paths.sort().map((path) => [path.replaceAll('\\', '/'), checksumOf(readFileSync(join(folder, path)))]))
}

/** An edition is a file to take away, whatever its format. */
export const isPage = (path: string) => path.endsWith('.html') && !path.startsWith('downloads/')

/** A plan in one file. */
export const isSingleFile = (path: string) => path.startsWith('downloads/') && path.endsWith('.html')

export const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
