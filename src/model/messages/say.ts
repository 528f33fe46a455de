/** Every message that editors of seeds and documents meet, in both languages, by the id of its rule. */
import { aboutCommands } from './commands.ts'
import { aboutCorrections } from './corrections.ts'
import { aboutEditing } from './editing.ts'
import { aboutDocuments } from './documents.ts'
import { aboutExtraction } from './extraction.ts'
import { aboutLexicon } from './lexicon.ts'
import { aboutSeedFiles } from './seed-files.ts'
import type { Sentences } from './sentences.ts'
import { aboutText } from './text.ts'

/** What seeds break, in the order of docs/messages.md. */
const aboutSeeds = { ...aboutSeedFiles, ...aboutCorrections, ...aboutLexicon, ...aboutText }
const table = { ...aboutSeeds, ...aboutDocuments, ...aboutExtraction, ...aboutCommands, ...aboutEditing }

export type SeedRule = keyof typeof aboutSeeds
/** What `add-plan` doubts in a document. */
export type DocumentRule = keyof typeof aboutDocuments

export const seedRules = Object.keys(aboutSeeds)
export const documentRules = Object.keys(aboutDocuments)

/** A message with what it was made of. */
export interface Message<Rule extends keyof typeof table = keyof typeof table> extends Sentences {
  readonly rule: Rule
  readonly data?: unknown
}

/** Say what a rule has to say of what was found. */
export function say<Rule extends keyof typeof table>(
  rule: Rule,
  ...[data]: Parameters<(typeof table)[Rule]>
): Message<Rule> {
  const sentences = (table[rule] as (data: unknown) => Sentences)(data)
  return { rule, ...(data !== undefined && { data }), ...sentences }
}
