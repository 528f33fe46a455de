import { isHeavy, type Entry, type Heavy } from './entry.ts'
import type { Lookup } from './lookup.ts'

/** A gram of a phrase, and where in the phrase it begins. */
export interface Window<One extends Entry = Entry> {
  readonly start: number
  readonly entry: One
}

/** Where the windows of the first round begin: at both ends and in the middle. */
export function firstStarts(length: number): number[] {
  if (length < 2) return [0]
  return [...new Set([0, length > 4 ? Math.floor(length / 2) - 1 : 0, length - 2])]
}

/** Where windows of two characters begin that cover what others leave. */
export function gapsOf(length: number, windows: readonly Window[]): number[] {
  const covered = coverageOf(length, windows)
  const starts: number[] = []
  for (let at = 0; at < length; at++) {
    if (covered[at]) continue
    starts.push(Math.min(at, length - 2))
    at++
  }
  return starts
}

/** So many of some numbers at most, far from each other. */
export const spread = (all: readonly number[], most: number): readonly number[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / most)] ?? 0)

/** Whether windows cover a phrase, or all that one window of it does. */
export function isCovered(length: number, windows: readonly Window[], part?: Window): boolean {
  const { start, end } = part
    ? { start: part.start, end: part.start + part.entry.gram.length }
    : { start: 0, end: length }
  return coverageOf(length, windows).slice(start, end).every(Boolean)
}

function coverageOf(length: number, windows: readonly Window[]): boolean[] {
  const covered = Array.from({ length }, () => false)
  for (const { start, entry } of windows) covered.fill(true, start, start + entry.gram.length)
  return covered
}

/** @param longest Grams of more characters there are none. */
export function createWindows(longest: number, { find }: Lookup) {
  return { open, grow }

  /** @returns `undefined` when one of the grams stands nowhere. */
  async function open(phrase: string, starts: readonly number[]): Promise<readonly Window[] | undefined> {
    const entries = await Promise.all(starts.map((start) => find(phrase.slice(start, start + 2))))
    const windows = entries.flatMap((entry, index) => (entry ? [{ start: starts[index] ?? 0, entry }] : []))
    return windows.length === starts.length ? windows : undefined
  }

  /** Make a heavy window longer until it is light, by two characters at most; both are asked for together. */
  async function grow(phrase: string, { start, entry }: Window<Heavy>): Promise<Window | undefined> {
    const most = Math.min(longest, phrase.length - start)
    const lengths = [entry.gram.length + 1, entry.gram.length + 2].filter((length) => length <= most)
    const [one, two] = await Promise.all(lengths.map((length) => find(phrase.slice(start, start + length))))
    if (!one) return undefined
    if (!isHeavy(one) || lengths.length < 2) return { start, entry: one }
    return two && { start, entry: two }
  }
}
