/** Messages on files: what stops a build, and what does not. */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'

/**
 * Say of a file what stops the build.
 *
 * @param ruleId Names a row of docs/messages.md.
 * @param sentence What was expected, what was found, and what to do.
 */
export function fault(file: VFile, ruleId: string, sentence: string, place?: Point | Position): void {
  file.message(sentence, { place, source: 'plan', ruleId }).fatal = true
}

/** Say of a file what its editor may want to know, and what stops nothing. */
export function hint(file: VFile, ruleId: string, sentence: string, place?: Point | Position): void {
  file.message(sentence, { place, source: 'plan', ruleId }).fatal = false
}

export const hasFaults = (files: readonly VFile[]): boolean =>
  files.some(({ messages }) => messages.some(({ fatal }) => fatal))
