import project from '../../package.json' with { type: 'json' }

/** The plain text of a document: one line a paragraph, heading or row of a table, cells of a row parted by tabs. */
export interface Extracted {
  readonly text: string
  /** Who read it: `pdfjs-dist 1.2.3`, or `text`. */
  readonly extractor: string
  /** Of the bytes, where a file is text: `UTF-8`. */
  readonly encoding?: string
  /** Each line is one of a printed page, and not a paragraph. */
  readonly isOfPages?: true
  /** Sentences about what was taken and what was not. */
  readonly says: readonly string[]
}

/** A document that cannot be read. The message is a sentence for its editor: what was found, and what to do. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError'
}

/** A package with its version, exact in package.json. */
export const withVersion = (name: keyof typeof project.devDependencies): string =>
  `${name} ${project.devDependencies[name]}`

/** The most lines and characters that a text may have. */
const mostLines = 1_000_000
const mostCharacters = 30_000_000

/** Refuse what is too long for any plan, while it is being read. */
export function checkSize(lines: number, characters: number): void {
  if (lines > mostLines) throw new ExtractError('文字超过一百万行，不像一份文件。请检查是否选错了文件。')
  if (characters > mostCharacters) throw new ExtractError('文字超过三千万字，不像一份文件。请检查是否选错了文件。')
}
