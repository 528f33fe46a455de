import { isHeavy, type Entry, type Heavy } from './entry.ts'
import type { Lookup } from './lookup.ts'

/** A gram of a phrase, and where in the phrase it begins. */
export interface Window<One extends Entry = Entry> {
  readonly start: number
  readonly entry: One
}

/** Where the windows of the first round begin: those that cover the phrase, up to four; else at both ends and in the middle. */
export function firstStarts(length: number): readonly number[] {
  const all = gapsOf(length, [])
  return all.length > 4 ? [0, Math.floor(length / 2) - 1, length - 2] : all
}

/** Where windows of two characters begin that cover what others leave. */
export function gapsOf(length: number, windows: readonly Window[]): number[] {
  const covered = coverageOf(length, windows)
  const starts: number[] = []
  for (let at = 0; at < length; at++) {
    if (covered[at]) continue
    starts.push(Math.max(0, Math.min(at, length - 2)))
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

  /**
   * Open a window at each of some places, as long as it takes to be light, of `most` characters at most; all are asked for together.
   *
   * @returns `undefined` when one of the grams stands nowhere.
   */
  async function open(phrase: string, starts: readonly number[], most = 2): Promise<readonly Window[] | undefined> {
    const windows = await Promise.all(starts.map((start) => read(phrase, start, 2, most)))
    return windows.every((window) => window !== undefined) ? windows : undefined
  }

  /** Make a heavy window longer until it is light, by two characters at most; both are asked for together. */
  function grow(phrase: string, { start, entry }: Window<Heavy>): Promise<Window | undefined> {
    return read(phrase, start, entry.gram.length + 1, entry.gram.length + 2)
  }

  async function read(phrase: string, start: number, least: number, most: number): Promise<Window | undefined> {
    const end = Math.min(most, longest, phrase.length - start)
    const lengths = Array.from({ length: Math.max(0, end - least) + 1 }, (_, at) => least + at)
    const entries = await Promise.all(lengths.map((length) => find(phrase.slice(start, start + length))))
    // What is longer than a light gram was not made.
    const light = entries.findIndex((entry) => !entry || !isHeavy(entry))
    const entry = entries[light < 0 ? entries.length - 1 : light]
    return entry && { start, entry }
  }
}
