import { zipSync, type Zippable } from 'fflate'

export interface ZipEntry {
  readonly path: string
  readonly content: string | Uint8Array
  /** Not compressed, as EPUB requires of its first file. */
  readonly isStored?: boolean
}

/**
 * The same entries and date give the same bytes.
 *
 * @param modified The date of every entry; zip cannot store dates before 1980.
 */
export function zip(entries: readonly ZipEntry[], modified: Date): Uint8Array {
  const mtime = localTimeOf(modified)
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const { path, content, isStored = false } of entries) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content
    files[path] = [bytes, { level: isStored ? 0 : 6, mtime }]
  }
  return zipSync(files)
}

/** A date as zip stores it: local time without a zone, which here is always UTC; none before 1980. */
export function localTimeOf(date: Date): Date {
  const local = date.getTime() + date.getTimezoneOffset() * 60_000
  return new Date(Math.max(local, new Date(1980, 0, 1).getTime()))
}
