import { Inflate } from 'fflate'
import { say } from '../model/messages/say.ts'
import { ExtractError } from './extracted.ts'

/** The most bytes that one stream of a PDF, and that all of them, may hold. */
const mostOfOne = 200_000_000
const mostOfAll = 2_000_000_000

/** Refuse a PDF that holds far more than its size tells, before anybody makes room for that. */
export function checkStreams(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes)
  let all = 0
  for (const { index, 0: found } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith('end', index - 3)) continue
    const dictionary =
      text
        .slice(Math.max(0, index - 2000), index)
        .split(/obj\b/)
        .at(-1) ?? ''
    if (/\/Filter\s*\[[^\]]*(?:Flate|LZW|RunLength|\/Fl\b)[^\]]*(?:Flate|LZW|RunLength|\/Fl\b)/.test(dictionary))
      throw tooMuch()
    if (/\/Fl(?:ateDecode)?\b/.test(dictionary)) all += sizeOf(bytes.subarray(index + found.length))
    if (all > mostOfAll) throw tooMuch()
  }
}

const tooMuch = () => new ExtractError(say('pdf-too-big'))

/** How many bytes the stream at the start of some bytes holds; 0 if it is not a stream. */
function sizeOf(bytes: Uint8Array): number {
  const read = { size: 0, isEnd: false }
  const inflate = new Inflate((chunk) => {
    read.size += chunk.length
    // A step of packed bytes holds some, unless the stream has ended.
    read.isEnd = chunk.length === 0
    if (read.size > mostOfOne) throw tooMuch()
  })
  try {
    // Two bytes of zlib stand before the first block.
    for (let at = 2; at < bytes.length && !read.isEnd; at += step) inflate.push(bytes.subarray(at, at + step))
  } catch (error) {
    if (error instanceof ExtractError) throw error
  }
  return read.size
}

const step = 16_384
