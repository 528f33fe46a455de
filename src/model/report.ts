/** Messages on files: what stops a build, and what does not. */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'

/** Names of the rules, in the order of docs/messages.md, which says of each when it is broken and what to do. */
export const ruleIds = [
  'seed-missing',
  'not-utf8',
  'yaml-syntax',
  'seed-value',
  'unknown-field',
  'source-changed',
  'seeds-newer',
  'seeds-older',
  'contrast-low',
  'logo-unusable',
  'unknown-witness',
  'unknown-line',
  'sic-missing',
  'sic-ambiguous',
  'corrections-overlap',
  'correction-across-border',
  'form-claimed-twice',
  'name-claimed-twice',
  'scope-missing',
  'unknown-entry',
  'parent-cycle',
  'id-duplicate',
  'id-lost',
  'entry-unused',
  'form-unused',
  'exception-unused',
  'paragraph-lost',
  'text-changed',
  'no-chapter',
  'text-before-chapter',
  'section-without-chapter',
  'chapter-order',
  'part-order',
  'section-order',
  'odd-character',
  'heading-without-title',
  'unknown-structure',
  'panel-unlisted',
  'panel-missing',
  'opening-differs',
  'contents-differ',
  'address-not-relative',
  'dead-link',
  'dead-fragment',
  'inline-style',
  'inline-script',
  'code-unnamed',
  'crate-unnamed',
  'id-twice',
  'page-missing',
  'page-orphan',
  'entry-unlinked'
] as const

/** Of html-validate they are its own. */
export type RuleId = (typeof ruleIds)[number] | `html-validate/${string}`

/**
 * Report a fault, which stops the build.
 *
 * @param sentence What was expected, what was found, and what to do.
 */
export function fault(file: VFile, ruleId: RuleId, sentence: string, place?: Point | Position): void {
  file.message(sentence, { place, source: 'plan', ruleId }).fatal = true
}

/** Report a warning, which does not stop the build. */
export function hint(file: VFile, ruleId: RuleId, sentence: string, place?: Point | Position): void {
  file.message(sentence, { place, source: 'plan', ruleId }).fatal = false
}

export const hasFaults = (files: readonly VFile[]): boolean =>
  files.some(({ messages }) => messages.some(({ fatal }) => fatal))
