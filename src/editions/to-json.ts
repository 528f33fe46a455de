import { cite } from '../model/eid.ts'
import type { Infer } from '../model/fields.ts'
import { fingerprintOf } from '../model/fingerprint.ts'
import { mapParagraphs } from '../model/plan.ts'
import type { Book } from './book.ts'
import { formatVersion, schemaName, type jsonEditionSchema } from './json-schema.ts'

/** Everything of a plan for programs, in the format that `json-schema.ts` describes. */
export function toJson({ plan, terms, places, asOf }: Book): string {
  const edition: Infer<typeof jsonEditionSchema> = {
    $schema: schemaName,
    version: formatVersion,
    ...mapParagraphs(plan, (paragraph) => ({ ...paragraph, citation: cite(paragraph.id) })),
    fingerprint: fingerprintOf(plan),
    ...(asOf !== undefined && { asOf }),
    terms,
    places
  }
  return `${JSON.stringify(edition, undefined, 2)}\n`
}
