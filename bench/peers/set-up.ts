import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { PlanPages } from './pages.ts'
import { environment } from './run-build.ts'
import type { Peer, Site } from './site.ts'

const execute = promisify(execFile)

/**
 * Write a peer's files into its folder and install its packages, unless those of these versions are there.
 *
 * @throws {Error} When they cannot be installed.
 */
export async function setUp(peer: Peer, plan: PlanPages): Promise<void> {
  const manifest = JSON.stringify(
    {
      name: peer.folder.replace(/.*\//, ''),
      private: true,
      scripts: { build: peer.build },
      dependencies: peer.packages,
      ...peer.manifest
    },
    undefined,
    2
  )
  const installed = join(peer.folder, 'installed.json')
  if (!existsSync(installed) || (await readFile(installed, 'utf8')) !== manifest) {
    await rm(peer.folder, { recursive: true, force: true })
    await writeFiles(peer.folder, { 'package.json': manifest })
    await execute('npm', ['install', '--no-audit', '--no-fund'], { cwd: peer.folder, env: environment })
    await writeFile(installed, manifest)
  }
  await writeFiles(peer.folder, peer.files(plan))
}

/** The versions that are installed: `astro 7.3.4`. */
export async function versionsOf({ folder, namedPackages }: Site): Promise<string[]> {
  return Promise.all(
    namedPackages.map(async (name) => {
      const manifest = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')
      return `${name} ${(JSON.parse(manifest) as { version: string }).version}`
    })
  )
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
