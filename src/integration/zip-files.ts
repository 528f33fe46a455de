import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { localTimeOf, type ZipEntry } from '../editions/zip.ts'

/**
 * As {@link zip}, with the system's compression, which takes a fraction of the time of one in script.
 *
 * @param modified The date of every entry.
 */
export function zipFiles(entries: Iterable<ZipEntry>, modified: Date): Uint8Array {
  const chunks: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const { path, content, isStored = false } of entries) {
    const bytes = Buffer.from(content)
    const file: ZipInputFile = {
      filename: path,
      mtime: localTimeOf(modified),
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
