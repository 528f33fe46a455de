import type { VFile } from 'vfile'

/** A fault of a seed, as pages are told of it in development. */
export interface Fault {
  /** The seed's path. */
  readonly file: string
  /** From 1; absent where the whole file is meant. */
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** In Chinese. */
  readonly sentence: string
}

/** What the server of development tells pages of the seeds. */
export interface SeedsState {
  readonly faults: readonly Fault[]
  /** How often what pages show has changed; a page has that of its making in its header `Server-Timing`. */
  readonly revision: number
}

/** What stops a build, file by file, in the order of their lines. */
export const faultsOf = (files: readonly VFile[]): Fault[] =>
  files.flatMap(({ path, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map(({ line, column, note, reason }) => ({ file: path, line, column, sentence: note ?? reason }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  )
