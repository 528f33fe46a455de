import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

export interface ZipEntry {
  readonly path: string
  readonly content: string | Uint8Array
  /** Not compressed: what is compressed already, and what EPUB wants so. */
  readonly isStored?: boolean
}

/**
 * The same entries and date give the same bytes. Compressed by the system, which takes a fraction of the time of a script.
 *
 * @param modified The date of every entry; zip cannot store dates before 1980.
 */
export function zip(entries: Iterable<ZipEntry>, modified: Date): Uint8Array {
  const mtime = localTimeOf(modified)
  const chunks: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const { path, content, isStored = false } of entries) {
    const bytes = Buffer.from(content)
    const file: ZipInputFile = {
      filename: path,
      mtime,
      size: bytes.length,
      crc: crc32(bytes),
      compression: isStored ? 0 : 8
    }
    archive.add(file)
    file.ondata?.(null, isStored ? bytes : deflateRawSync(bytes), true)
  }
  archive.end()
  return Buffer.concat(chunks)
}

/** A date as zip stores it: local time without a zone, which here is always UTC; none before 1980. */
function localTimeOf(date: Date): Date {
  const local = date.getTime() + date.getTimezoneOffset() * 60_000
  return new Date(Math.max(local, new Date(1980, 0, 1).getTime()))
}
