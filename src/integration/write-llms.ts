import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toLlms, toLlmsFull } from '../editions/to-llms.ts'
import type { Library } from '../model/library.ts'

/** Write `llms.txt` and `llms-full.txt`. @param site The folder of a site with its downloads. */
export async function writeLlms(site: string, library: Pick<Library, 'plans' | 'site'>): Promise<void> {
  await writeFile(join(site, 'llms.txt'), toLlms(library))
  const editions: string[] = []
  // One after the other: a system does not open hundreds of files at once.
  for (const { id } of library.plans) editions.push(await readFile(join(site, 'downloads', `${id}.md`), 'utf8'))
  await writeFile(join(site, 'llms-full.txt'), toLlmsFull(editions))
}
