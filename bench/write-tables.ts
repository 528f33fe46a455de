import { readFile, writeFile } from 'node:fs/promises'

const readme = 'bench/README.md'

/**
 * Put tables into bench/README.md where the last ones of the same measurement stand, between two comments.
 *
 * @param name Of the measurement: `bench:peers`.
 * @throws {Error} When the comments are not there.
 */
export async function writeTables(name: string, tables: string): Promise<void> {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const page = await readFile(readme, 'utf8')
  const [start, end] = [page.indexOf(opening), page.indexOf(closing)]
  if (start < 0 || end < start) throw new Error(`Expected ${opening} and ${closing} in ${readme}, found them not.`)
  await writeFile(readme, `${page.slice(0, start + opening.length)}\n\n${tables}\n\n${page.slice(end)}`)
  console.error(`${readme}: written`)
}
