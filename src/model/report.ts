/** Messages on files: what stops a build, and what does not. */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Message, SeedRule } from './messages/say.ts'

/** Rules of built pages, which only developers break: their messages are English. */
export const pageRules = [
  'address-not-relative',
  'dead-link',
  'dead-fragment',
  'inline-style',
  'inline-script',
  'code-unnamed',
  'crate-unnamed',
  'id-twice',
  'page-orphan',
  'entry-unlinked'
] as const

/** Of html-validate they are its own. */
export type PageRule = (typeof pageRules)[number] | `html-validate/${string}`

/** Report a fault, which stops the build. */
export function fault(file: VFile, message: Message<SeedRule>, place?: Point | Position): void {
  add(file, message, place).fatal = true
}

/** Report a warning, which does not stop the build. */
export function hint(file: VFile, message: Message<SeedRule>, place?: Point | Position): void {
  add(file, message, place).fatal = false
}

/**
 * Report a fault of a built page.
 *
 * @param sentence What was expected, what was found, and what to do.
 */
export function pageFault(file: VFile, rule: PageRule, sentence: string, place?: Point | Position): void {
  file.message(sentence, { place, source: 'plan', ruleId: rule }).fatal = true
}

/** The note of a message is its sentence in Chinese. */
const add = (file: VFile, { rule, en, zh }: Message<SeedRule>, place: Point | Position | undefined) =>
  Object.assign(file.message(en, { place, source: 'plan', ruleId: rule }), { note: zh })

export const hasFaults = (files: readonly VFile[]): boolean =>
  files.some(({ messages }) => messages.some(({ fatal }) => fatal))
