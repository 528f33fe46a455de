import { existsSync } from 'node:fs'
import { access, constants, copyFile, mkdir, readdir, readlink, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { say } from '../model/messages/say.ts'
import { folders } from './folders.ts'
import { told } from './locale.ts'

/** Where the last site stands while the new one takes its place. */
export const oldSite = join(folders.cache, 'old-site')

/**
 * Put a built site in the place of the last one. A link stays, and what it leads to is replaced.
 *
 * The two are swapped, `folder` standing at `old` for a moment. What cannot be moved, since it is a mount, on another disk or in
 * a folder of somebody else, is filled instead: file by file, pages after what they need. What the new site does not have is
 * deleted at the end.
 */
export async function putInPlace(folder: string, built: string, old: string): Promise<void> {
  const place = await placeOf(folder)
  await rm(old, { recursive: true, force: true })
  await mkdir(dirname(place), { recursive: true })
  await mkdir(dirname(old), { recursive: true })
  try {
    if (existsSync(place)) await rename(place, old)
    await rename(built, place)
  } catch (error) {
    await putBack(place, old)
    if (!cannotMove.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    await fill(place, built)
  }
  await rm(old, { recursive: true, force: true })
}

/** @throws {Error} When a site could not be put there: to be known before one is built. */
export async function checkWritable(folder: string): Promise<void> {
  try {
    await access(existsSync(folder) ? folder : dirname(folder), constants.W_OK)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Error(told(say('site-unwritable', { folder, code })), { cause: error })
  }
}

/** Put back what a swap that was killed between its two steps has left at `old`. */
export async function putBack(folder: string, old: string): Promise<void> {
  if (!existsSync(folder) && existsSync(old)) await rename(old, await placeOf(folder))
}

/** What a link leads to, though it be gone for the moment of a swap. */
async function placeOf(folder: string): Promise<string> {
  if (existsSync(folder)) return realpath(folder)
  return readlink(folder).then(
    (target) => resolve(dirname(folder), target),
    () => folder
  )
}

const cannotMove = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM'])

async function fill(folder: string, built: string): Promise<void> {
  const isLast = (path: string) => path.endsWith('.html')
  const paths = (await filesOf(built)).sort((a, b) => Number(isLast(a)) - Number(isLast(b)))
  for (const path of paths) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    // Nobody reads half a file.
    await copyFile(join(built, path), `${file}.new`)
    await rename(`${file}.new`, file)
  }
  const kept = new Set(paths)
  for (const path of await filesOf(folder)) if (!kept.has(path)) await rm(join(folder, path))
  await rm(built, { recursive: true })
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
}
