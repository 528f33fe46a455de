import type { Occurrence, Place, Term } from '../model/entries.ts'
import { cite } from '../model/eid.ts'
import { correctionsOf, type Chapter, type Correction, type Paragraph } from '../model/plan.ts'
import type { Book } from './book.ts'
import { formatVersion, schemaName, type JsonEdition } from './json-schema.ts'

/** Everything of a plan for programs, in the format that `json-schema.ts` describes. */
export function toJson({ plan, terms, places, asOf }: Book): string {
  const { id, title, shortTitle, summary, issuer, published, origin, official, lacks } = plan
  const edition: JsonEdition = {
    $schema: schemaName,
    version: formatVersion,
    id,
    title,
    shortTitle,
    ...(summary !== undefined && { summary }),
    issuer,
    published,
    origin,
    ...(official && { official }),
    ...(lacks !== undefined && { lacks }),
    sourceSha256: plan.sha256,
    contents: plan.contents,
    chapters: plan.chapters.map(toChapter),
    witnesses: plan.witnesses,
    corrections: correctionsOf(plan).map(toCorrection),
    ...(asOf !== undefined && { definitionsAsOf: asOf }),
    terms: terms.map(toTerm),
    places: places.map(toPlace)
  }
  return `${JSON.stringify(edition, undefined, 2)}\n`
}

function toChapter({ type, introduction, sections, ...chapter }: Chapter): JsonEdition['chapters'][number] {
  return {
    ...toUnit(chapter),
    type,
    introduction: introduction.map(toParagraph),
    sections: sections.map(({ paragraphs, ...section }) => ({
      ...toUnit(section),
      paragraphs: paragraphs.map(toParagraph)
    }))
  }
}

function toUnit({ id, number, title, panels }: Pick<Chapter, 'id' | 'number' | 'title' | 'panels'>) {
  return { id, number, title, ...(panels && { panels: panels.map(({ id, title }) => ({ id, title })) }) }
}

type JsonParagraph = JsonEdition['chapters'][number]['introduction'][number]

function toParagraph({
  id,
  number,
  text,
  panel,
  level,
  measure,
  fragment,
  sha256,
  marks,
  apparatus
}: Paragraph): JsonParagraph {
  return {
    id,
    number,
    citation: cite(id),
    text,
    ...(panel !== undefined && { panel }),
    ...(level !== undefined && { level }),
    ...(measure !== undefined && { measure }),
    ...(fragment && { lead: fragment.lead }),
    sha256,
    marks: marks.map(({ start, end, form, entries, within }) => ({
      start,
      end,
      form,
      entries: [...entries],
      ...(within && { within: [...within] })
    })),
    corrections: apparatus.map(({ start, end, id }) => ({ start, end, id }))
  }
}

function toCorrection(correction: Correction): JsonEdition['corrections'][number] {
  const { id, position, sic, corr, kind, certainty, source, note, added } = correction
  const { line, column } = position.start
  return {
    id,
    line,
    column,
    sic,
    corr,
    kind,
    certainty,
    source,
    ...(note !== undefined && { note }),
    ...(added !== undefined && { added })
  }
}

function toTerm(term: Term): JsonEdition['terms'][number] {
  const { category, definition, source, see, common } = term
  return {
    ...toEntry(term),
    category,
    definition,
    ...(source !== undefined && { source }),
    see: [...see],
    ...(common && { common })
  }
}

function toPlace(place: Place): JsonEdition['places'][number] {
  const { kind, parent, code, note, members } = place
  return {
    ...toEntry(place),
    kind,
    ...(parent !== undefined && { parent }),
    ...(code !== undefined && { code }),
    ...(note !== undefined && { note }),
    ...(members && { members: [...members] })
  }
}

function toEntry({ id, headword, forms, parts, occurrences }: Term | Place) {
  return { id, headword, forms: [...forms], parts: [...parts], occurrences: occurrences.map(toOccurrence) }
}

function toOccurrence({ paragraph, start, end, form, through }: Occurrence) {
  return { paragraph, start, end, form, ...(through && { through }) }
}
