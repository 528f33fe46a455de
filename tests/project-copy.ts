/** Copies of the project, to build what the project itself must not hold. */
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'

/**
 * Copy the project without its history, as an archive of it is; its packages are linked.
 *
 * @param name Of the folder, which is in a new one of its own.
 * @param seeds Instead of its own.
 */
export async function copyProject(
  name: string,
  seeds?: string
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'build-'))
  const folder = join(parent, name)
  await mkdir(folder)
  const left = [
    '.git',
    '.cache',
    '.astro',
    'dist',
    'node_modules',
    ...(seeds === undefined ? [] : ['seeds', 'content'])
  ]
  for (const entry of await readdir('.')) {
    if (!left.includes(entry)) await cp(entry, join(folder, entry), { recursive: true })
  }
  if (seeds !== undefined) await cp(seeds, join(folder, 'seeds'), { recursive: true })
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rm(parent, { recursive: true }) }
}

/** The environment without what the runners of the tests set: builds of people have none of it. */
export function environmentOfPeople(): NodeJS.ProcessEnv {
  const environment = { ...process.env }
  for (const name of ['FORCE_COLOR', 'NODE_ENV', 'VITEST', 'MODE', 'PROD', 'DEV', 'SSR'])
    Reflect.deleteProperty(environment, name)
  return environment
}

/** Run a program there, as people do. */
export async function run(
  folder: string,
  command: readonly string[],
  variables: Readonly<Record<string, string>> = {}
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...environmentOfPeople(), NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { stdout, stderr, status }
}

/** Run a script of the project there, with the Node of the tests. */
export const runScript = (
  folder: string,
  script: string,
  variables?: Readonly<Record<string, string>>,
  ...args: readonly string[]
) => run(folder, [process.execPath, `scripts/${script}.ts`, ...args], variables)
