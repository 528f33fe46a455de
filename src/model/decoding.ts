interface Options {
  /** The bytes may end inside a character. */
  readonly isStart?: boolean
  /** A byte order mark is a character like others. */
  readonly keepsMark?: boolean
}

/** The text of some bytes; `undefined` when they are not all good. */
export function tryDecode(
  bytes: Uint8Array,
  encoding: string,
  { isStart = false, keepsMark = false }: Options = {}
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: keepsMark }).decode(bytes, { stream: isStart })
  } catch {
    return undefined
  }
}

/** The text before the first bad byte, by binary search: a longer start is never better than a shorter one. */
export function validStart(bytes: Uint8Array, encoding: string, options?: Options): string {
  const decodeStart = (end: number) => tryDecode(bytes.subarray(0, end), encoding, { ...options, isStart: true })
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (decodeStart(middle) === undefined) bad = middle
    else good = middle
  }
  return decodeStart(good) ?? ''
}
