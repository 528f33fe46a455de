import { sha256 } from './sha256.ts'
import { paragraphsOf, type Plan } from './plan.ts'

/** One short string for the whole reading text: two copies that have the same have the same text, to the character. */
export const fingerprintOf = (plan: Pick<Plan, 'chapters'>): string => fingerprint(paragraphsOf(plan))

/** @param paragraphs In the order of the text, with the SHA-256 of each. */
export const fingerprint = (paragraphs: readonly { readonly id: string; readonly sha256: string }[]): string =>
  sha256(paragraphs.map(({ id, sha256 }) => `${id} ${sha256}\n`).join(''))
