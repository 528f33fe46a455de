import { say, type Message } from '../model/messages/say.ts'
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
  /** What was taken and what was not. */
  readonly says: readonly Message[]
}

/** A document that cannot be read: what was found, and what to do. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError'
  readonly said: Message

  constructor(said: Message) {
    super(said.zh)
    this.said = said
  }
}

/** A package with its version, exact in package.json. */
export const withVersion = (name: keyof typeof project.devDependencies): string =>
  `${name} ${project.devDependencies[name]}`

/** The most lines and characters that a text may have. */
const mostLines = 1_000_000
const mostCharacters = 30_000_000

/** Refuse what is too long for any plan, while it is being read. */
export function checkSize(lines: number, characters: number): void {
  if (lines > mostLines) throw new ExtractError(say('too-many-lines'))
  if (characters > mostCharacters) throw new ExtractError(say('too-many-characters'))
}
