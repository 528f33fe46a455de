/** What a document tells of itself, as the provenance.yaml of a new plan: a draft to be read over. */
import { VFile } from 'vfile'
import { labelOf, listedId } from '../model/eid.ts'
import type { Contents, Provenance } from '../model/seeds.ts'
import { isPart, namedKind, type UnitKind } from '../model/unit-kinds.ts'
import type { Scheme } from './document/label.ts'
import type { Document, DocumentUnit } from './document/read-document.ts'
import { linesOf } from './document/line.ts'
import { parsePlan } from './parse.ts'
import { joinsOf } from './join-lines.ts'
import { readSource } from './read-source.ts'

type ProvenanceDraft = Omit<Provenance, 'shortTitle' | 'sha256' | 'origin' | 'issuer' | 'published' | 'title'>

type Top = Contents[number]
type Inner = Top['sections'][number]
type InnerHeading = NonNullable<Top['headings']>[number]

/** A row whose lists are still being filled. */
interface OpenTop extends Omit<Top, 'sections' | 'headings'> {
  sections: (Omit<Inner, 'headings'> & { headings?: InnerHeading[] })[]
  headings?: InnerHeading[]
}

/**
 * Draft the provenance of a document. Units at the top are chapters with a folder of their own, those below them have a page;
 * smaller ones are headings on it. Parts that have chapters stand before these.
 *
 * @param source The text that `document` was read from.
 */
export function draftProvenance(source: string, document: Document): ProvenanceDraft {
  const { covering, number, furniture, cover, articles, wrap, tables, panels } = document
  const lines = linesOf(source).map(({ number }) => number)
  const rows = tables.flatMap(({ rows = [] }) => rows.map(({ line, last }) => ({ line, last })))
  const facts = {
    ...(covering !== undefined && { covering }),
    ...(number !== undefined && { number }),
    ...(cover.length > 0 && { frame: [...cover] }),
    ...(furniture.length > 0 && { furniture: furniture.map(({ line, kind }) => ({ line, kind })) }),
    ...(articles.length > 0 && { articles: true as const }),
    ...(rows.length > 0 && { rows }),
    ...(wrap !== undefined && { wrap: Math.round(wrap) }),
    ...(panels.length > 0 && { panels: [...panels] })
  }
  return { ...facts, contents: count(source, facts, contentsOf(document, lines)) }
}

/** Fill in how many paragraphs each unit has. */
function count(source: string, facts: Omit<ProvenanceDraft, 'contents'>, contents: OpenTop[]): Contents {
  const options = { ...facts, title: '', contents }
  const { chapters } = parsePlan(readSource(source, [], joinsOf(source, options)), options, new VFile())
  const counts = new Map<string, number>()
  for (const { id, introduction, sections } of chapters) {
    counts.set(id, introduction.length)
    for (const { id, paragraphs } of sections) counts.set(id, paragraphs.length)
  }
  return contents.map((entry) => {
    const id = listedId(entry)
    const sections = entry.sections.map((section) => ({
      ...section,
      paragraphs: counts.get(listedId(section, id)) ?? 0
    }))
    return { ...entry, introduction: counts.get(id) ?? 0, sections }
  })
}

const kindsOfSchemes: Readonly<Record<Exclude<Scheme, 'tiao' | 'panel'>, UnitKind>> = {
  named: 'named',
  bian: 'book',
  fenbian: 'subbook',
  pian: 'part',
  bufen: 'division',
  zhang: 'chapter',
  jie: 'section',
  han: 'item',
  action: 'named',
  'han-in-brackets': 'subitem',
  arabic: 'point',
  'arabic-in-brackets': 'subpoint',
  circled: 'circled',
  whole: 'whole',
  'decimal-2': 'decimal',
  'decimal-3': 'decimal',
  'decimal-4': 'decimal'
}

const kindOf = (scheme: Scheme) => kindsOfSchemes[scheme as keyof typeof kindsOfSchemes]

function contentsOf(document: Document, lines: readonly number[]): OpenTop[] {
  const { attachments, title = '' } = document
  const units = document.units.filter(({ scheme }) => scheme !== 'panel')
  const contents: OpenTop[] = []
  const own = units.filter((unit) => unit.in === undefined)
  const hasChapters = own.some(({ scheme }) => scheme === 'zhang')
  const isTopPart = ({ scheme }: DocumentUnit) => hasChapters && isPart(kindOf(scheme))
  // The depth of chapters, where parts stand above them.
  const top = hasChapters ? Math.min(...own.filter(({ scheme }) => scheme === 'zhang').map(({ depth }) => depth)) : 1
  const taken = new Set([...document.cover, ...document.furniture.map(({ line }) => line)])
  const first = lines.find((line) => !taken.has(line))
  const begin = own[0]?.line ?? attachments[0]?.line ?? Infinity
  if (first !== undefined && first < begin && attachments.every(({ line }) => line !== first))
    contents.push(
      open({
        unit: own.length === 0 && attachments.length === 0 ? 'body' : 'start',
        number: 0,
        title: title || '正文',
        line: first
      })
    )

  /** Ids of the rows. */
  const ids = new Set<string>()
  let named = 0
  for (const unit of own) add(unit, isTopPart(unit) || unit.scheme === 'named' ? 1 : unit.depth - top + 1)
  const { notesHeading: notes } = document
  if (notes) addTop('notes', 0, '', { line: notes.number, last: notes.number, title: notes.text })
  let next = own.length
  for (const [index, { line, last, label, title }] of attachments.entries()) {
    const kind = label === '' ? 'document' : 'attachment'
    addTop(kind, label === '' ? index + 1 : numberOf(label, index), label, { line, last, title: title || label })
    const end = attachments[index + 1]?.line ?? Infinity
    for (let unit = units[next]; unit && unit.line < end; unit = units[++next]) add(unit, unit.depth + 1)
  }
  return contents

  function add(unit: DocumentUnit, depth: number): void {
    const { number, label, title, scheme } = unit
    const kind = kindOf(scheme)
    const chapter = contents.at(-1)
    if (depth <= 1 || !chapter) {
      addTop(scheme === 'named' ? (namedKind(label) ?? 'named') : kind, number, label, {
        ...unit,
        title: title || label
      })
      return
    }
    const id = listedId({ unit: kind, number }, listedId(chapter))
    // A number that stands twice under one unit has no address of its own.
    if (depth > 2 || ids.size === ids.add(id).size) addHeading(chapter, unit, Math.max(1, depth - 2))
    else
      chapter.sections.push({
        ...(kind !== 'section' && { unit: kind }),
        ...{ number, title: title || label, held: 'full', paragraphs: 0 },
        ...placeOf(unit),
        ...labelled(label, id)
      })
  }

  function addTop(
    kind: UnitKind,
    number: number,
    label: string,
    unit: Pick<DocumentUnit, 'line' | 'last' | 'title'>
  ): void {
    const isNamed = kind === 'named' || ids.has(listedId({ unit: kind, number }))
    const own = isNamed ? { unit: 'named' as const, number: ++named } : { unit: kind, number }
    const id = listedId(own)
    ids.add(id)
    contents.push(
      open({
        ...(own.unit !== 'chapter' && { unit: own.unit }),
        ...{ number: own.number, title: unit.title },
        ...placeOf(unit),
        ...(label !== unit.title && labelled(label, id))
      })
    )
  }
}

function addHeading(chapter: OpenTop, unit: DocumentUnit, depth: number): void {
  const page = chapter.sections.at(-1) ?? chapter
  page.headings ??= []
  page.headings.push({ ...placeOf(unit), depth, label: unit.label, title: unit.title })
}

const placeOf = ({ line, last }: Pick<DocumentUnit, 'line' | 'last'>) => ({ line, ...(last > line && { last }) })

const open = (entry: Omit<OpenTop, 'sections' | 'held' | 'introduction'>): OpenTop => ({
  ...entry,
  held: 'full',
  introduction: 0,
  sections: []
})

/** The label as the text has it, where it is not what such a unit is usually called. */
const labelled = (label: string, id: string) => (label !== '' && label !== labelOf(id) ? { label } : {})

/** 1 of 附件1; the place among the attachments where it has no number. */
function numberOf(label: string, index: number): number {
  const digits = /\d+/u.exec(label.normalize('NFKC'))?.[0]
  return digits === undefined ? (/^附件?$/u.test(label) && index === 0 ? 0 : index + 1) : Number(digits)
}
