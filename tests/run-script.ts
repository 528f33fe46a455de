/** Run scripts/build-content.ts as an editor does, and read what it leaves. */
import { spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** @param args As on the command line: `--seeds`, `--content`. */
export async function buildContent(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/build-content.ts', ...args], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { stdout, stderr, code }
}

/** The bytes of every file in a folder by path, and the paths of empty folders; `undefined` when there is no folder. */
export function readFolder(folder: string): Record<string, string> | undefined {
  if (!existsSync(folder)) return undefined
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true })
  return Object.fromEntries(
    entries
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name)
        const name = path.slice(folder.length + 1).replaceAll('\\', '/')
        return [name, entry.isFile() ? readFileSync(path, 'latin1') : 'folder']
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}
