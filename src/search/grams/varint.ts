/** Whole numbers as bytes, seven bits each, the lowest first; and bytes as text that a script can carry. */

export function writeVarint(bytes: number[], value: number): void {
  for (; value > 0x7f; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80)
  bytes.push(value)
}

/** Bytes of a number. */
export function lengthOfVarint(value: number): number {
  let length = 1
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) length++
  return length
}

/** @throws {RangeError} When a number is read beyond the end. */
export function createReader(bytes: Uint8Array) {
  let at = 0
  return { next, take, isAtEnd: () => at >= bytes.length }

  function next(): number {
    let value = 0
    for (let factor = 1; ; factor *= 0x80) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('Expected a number, found the end of the list.')
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
  }

  function take(length: number): Uint8Array {
    const taken = bytes.subarray(at, at + length)
    if (taken.length < length) throw new RangeError(`Expected ${length} bytes, found ${taken.length}.`)
    at += length
    return taken
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // Functions take only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
