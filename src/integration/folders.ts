/** Where a site's files are. A city keeps its seeds, and what is made of them, in a folder of its own. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { sha256 } from '../model/sha256.ts'

export interface Folders {
  /** What people edit. */
  readonly seeds: string
  /** What is written from it. */
  readonly content: string
  /** The same for the pages of this command: in development it is tried aside, and counts as nothing that was published. */
  readonly shown: string
  /** The finished site. */
  readonly site: string
  /** What a build may throw away. */
  readonly cache: string
  /** Where Astro builds: always in this project, whose packages its pages ask for; another one for other seeds. */
  readonly aside: string
}

/**
 * The folders beside the seeds that the command names with `--seeds`: `../our-city`, or `../our-city/seeds`. Without it they
 * are those of this project.
 */
export function foldersOf(args: readonly string[]): Folders {
  const at = args.findIndex((arg) => /^--seeds(?:=|$)/.test(arg))
  const named = args[at]?.startsWith('--seeds=') ? args[at].slice('--seeds='.length) : args[at + 1]
  const folder = at < 0 ? '.' : (named ?? '')
  const isSeeds = !existsSync(join(folder, 'seeds'))
  const home = isSeeds && basename(folder) === 'seeds' ? dirname(folder) : folder
  const content = join(home, 'content')
  return {
    seeds: isSeeds ? folder : join(folder, 'seeds'),
    content,
    shown: args[2] === 'dev' ? join(home, '.cache/content') : content,
    site: join(home, 'dist'),
    cache: join(home, '.cache'),
    aside: at < 0 ? '.cache' : join('.cache/sites', sha256(resolve(home)).slice(0, 8))
  }
}

/** Those of this command. */
export const folders = foldersOf(process.argv)
