/**
 * The path, among those there are, that was most likely meant by one that is not there: the longest whose folders and name
 * are those of it, or are spelled much like them. A number is never taken for another one.
 *
 * @param asked Within the site's folder: `lanwan-2034/8/9.html`.
 * @returns Absent when nothing is like it.
 */
export function nearestPath(asked: string, paths: Iterable<string>): string | undefined {
  const wanted = partsOf(asked)
  let nearest: { path: string; length: number; edits: number } | undefined
  for (const path of paths) {
    const parts = partsOf(path)
    const edits = parts.map((part, index) => editsTo(wanted[index], part)).reduce((sum, count) => sum + count, 0)
    const { length } = parts
    if (length === 0 || edits === Infinity) continue
    if (!nearest || length > nearest.length || (length === nearest.length && edits < nearest.edits))
      nearest = { path, length, edits }
  }
  return nearest?.path
}

/** `lanwan-2034/8/index.html` is the folder `lanwan-2034/8`. */
const partsOf = (path: string) =>
  path
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== 'index')

/** How many characters differ; infinitely many where more than a third does. */
function editsTo(wanted: string | undefined, part: string): number {
  if (wanted === part) return 0
  if (wanted === undefined || /^\d+$/.test(part)) return Infinity
  const edits = distance(wanted, part)
  return edits * 3 > part.length ? Infinity : edits
}

/** After Levenshtein. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, character] of [...from].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= to.length; at++)
      next.push(
        Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + Number(character !== to[at - 1]))
      )
    row = next
  }
  return row[to.length] ?? 0
}
