import { Inflate } from 'fflate'
import { say } from '../model/messages/say.ts'
import { ExtractError } from './extracted.ts'

/** The files of a zip, read one at a time. */
export interface Zip {
  readonly names: readonly string[]
  /** The bytes of a file; `undefined` when there is none of that name. */
  readonly read: (name: string) => Uint8Array | undefined
}

/** The most bytes that a file in it may have. */
const mostBytes = 100_000_000

/** Read the directory of a zip. A file is inflated when it is asked for, never to more than its stated size. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = orDamaged(() => readDirectory(view))
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.size > mostBytes) throw new ExtractError(say('zip-too-big', { name }))
      return orDamaged(() => readEntry(bytes, view, entry))
    }
  }
}

interface Entry {
  readonly offset: number
  readonly method: number
  readonly packed: number
  readonly size: number
}

/** @throws RangeError where the bytes end too early. */
function readDirectory(view: DataView): ReadonlyMap<string, Entry> {
  let end = view.byteLength - 22
  while (view.getUint32(end, true) !== 0x06054b50) end--
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry')
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length))
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function readEntry(bytes: Uint8Array, view: DataView, { offset, method, packed, size }: Entry): Uint8Array {
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length < packed) throw new RangeError('too short')
  if (method === 0) return data
  if (method !== 8) throw new RangeError('unknown method')
  const content = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate((chunk) => {
    content.set(chunk, filled)
    filled += chunk.length
  })
  const step = 16_384
  for (let at = 0; at < data.length; at += step) inflate.push(data.subarray(at, at + step), at + step >= data.length)
  if (filled !== size) throw new RangeError('another size')
  return content
}

/** Whatever is wrong with the bytes is one sentence for the editor. */
function orDamaged<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new ExtractError(say('zip-damaged'))
  }
}
