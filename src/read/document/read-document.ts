/** The parts of a document as it was received, and the lines that do not belong to it. */
import { findAttachments } from './attachments.ts'
import { endOfText } from './closing.ts'
import { isBody, isDate, isSigned, signerOf, toDate } from './signs.ts'
import { findFurniture, type Furniture } from './furniture.ts'
import { rankOf } from './label.ts'
import { linesOf, withoutSpread, type Line } from './line.ts'
import { findNotes } from './notes.ts'
import { readOpening } from './opening.ts'
import { findPageGaps } from './page-gaps.ts'
import { findPageHead } from './page-head.ts'
import { findPanels, type DocumentPanel } from './panels.ts'
import { findPlainHeadings } from './plain-headings.ts'
import { doubt, type Doubt } from './doubt.ts'
import { findOutline, type Unit } from './outline.ts'
import { findTables, type Table } from './tables.ts'
import { readWebFacts } from './web-facts.ts'
import { findWrap } from './wrap.ts'

interface Attachment {
  readonly line: number
  /** The last line of its title. */
  readonly last: number
  /** 附件1; empty for a document that is sent out beside others. */
  readonly label: string
  readonly title: string
}

export interface DocumentUnit extends Unit {
  /** Label of the attachment that it stands in; its title where it has no label. */
  readonly in?: string
}

/** Lines are those of the source, from 1. */
export interface Document {
  readonly title?: string
  /** Title of the notice that sends the document out. */
  readonly covering?: string
  readonly issuer?: string
  /** 国发〔2018〕41号. */
  readonly number?: string
  /** 2018-12-13. */
  readonly date?: string
  readonly units: readonly DocumentUnit[]
  /** Lines that begin an article. */
  readonly articles: readonly number[]
  readonly furniture: readonly Furniture[]
  /** Lines of the frame around the text. */
  readonly cover: readonly number[]
  readonly attachments: readonly Attachment[]
  /** How many notes stand at its end, and the line of their heading. */
  readonly notes: number
  readonly notesHeading?: Line
  readonly tables: readonly Table[]
  readonly panels: readonly DocumentPanel[]
  /** Width at which its lines were broken, in characters. */
  readonly wrap?: number
  readonly doubts: readonly Doubt[]
}

/** A text of more lines usually has headings. */
const longText = 20

/** @param isOfPages Whether its lines are those of printed pages, and not paragraphs. */
export function readDocument(source: string, { isOfPages = false } = {}): Document {
  const all = linesOf(source)
  const furniture = findAllFurniture(all)
  const isFurniture = new Set(furniture.map(({ line }) => line))
  const lines = all.filter(({ number }) => !isFurniture.has(number))
  const wrap = findWrap(lines, isOfPages)
  const opening = readOpening(lines)
  const heads = findAttachments(lines, opening.size, opening.sent)
  const parts = [
    { from: opening.size, in: undefined, title: '', to: heads[0]?.at ?? lines.length },
    ...heads.map(({ at, size, label, title }, index) => ({
      from: at + size,
      in: label || title,
      title,
      to: heads[index + 1]?.at ?? lines.length
    }))
  ].map((part) => readPart(lines.slice(part.from, part.to), wrap, part.in, part.title))

  const { title, covering } = opening
  const outside = all.filter(({ number }) => isFurniture.has(number))
  const told = readWebFacts(outside)
  // Attachments may be signed, too, by others.
  const signed = parts.find(({ closing }) => closing.length > 0)?.closing ?? []
  const closing = covering === undefined ? closingFacts(signed) : {}
  const named =
    closing.issuer ??
    opening.issuer ??
    issuerOf(covering ?? title) ??
    issuerOfLead(outside) ??
    told.issuer ??
    issuerOf(outside[0]?.text)
  // As the State Council calls itself everywhere but in its orders.
  const issuer = named?.replace(/^中华人民共和国(?=国务院$)/u, '')
  const number = opening.number ?? told.number
  const date = closing.date ?? opening.date ?? told.date
  const units = parts.flatMap((part) => part.units)
  const articles = parts.flatMap((part) => part.articles)
  const firstLines = [...units.map(({ line }) => line), ...heads.map(({ at }) => lines[at]?.number ?? 0)]
  const { panels, doubts: panelDoubts } = findPanels(lines, units, new Set(firstLines), wrap)
  const doubts = [
    ...[...opening.doubts, ...parts.flatMap((part) => part.doubts)],
    ...[...panelDoubts, ...findPageGaps(all, furniture)]
  ]
  if (units.length === 0 && articles.length === 0 && lines.length > longText)
    doubts.push(doubt(lines[opening.size]?.number ?? 1, 'no-headings'))
  return {
    ...(title !== undefined && { title }),
    ...(covering !== undefined && { covering }),
    ...(issuer !== undefined && { issuer }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    units,
    articles,
    furniture,
    cover: [...lines.slice(0, opening.size), ...parts.flatMap(({ closing }) => closing)].map(({ number }) => number),
    attachments: heads.map(({ at, size, label, title }) => ({
      line: lines[at]?.number ?? 0,
      last: lines[at + size - 1]?.number ?? 0,
      label,
      title
    })),
    notes: parts.reduce((sum, { notes }) => sum + notes.count, 0),
    ...(parts[0]?.notes.heading && { notesHeading: parts[0].notes.heading }),
    tables: parts.flatMap(({ tables }) => tables),
    panels,
    ...(wrap !== undefined && { wrap }),
    doubts: doubts.sort((a, b) => a.line - b.line)
  }
}

/** What is none of a document, with the head of the page that shows it. */
function findAllFurniture(all: readonly Line[]): Furniture[] {
  const known = findFurniture(all)
  const isKnown = new Map(known.map(({ line, kind }) => [line, kind]))
  const rest = all.filter(({ number }) => !isKnown.has(number))
  const isWebPage = all.slice(0, longText).some(({ number }) => /button|publication/.test(isKnown.get(number) ?? ''))
  return [...known, ...findPageHead(rest, isWebPage)].sort((a, b) => a.line - b.line)
}

const nothing = { units: [], doubts: [] }
const isGlossary = /名词|词语|术语|注释/u

/** Read the text of a document, or of one attachment. */
function readPart(lines: readonly Line[], wrap: number | undefined, name: string | undefined, title: string) {
  const { body, closing } = splitClosing(lines)
  const tables = findTables(body)
  const notes = findNotes(body)
  const isOutside = ({ number }: Line) =>
    notes.lines.has(number) || tables.some(({ first, last }) => number >= first && number <= last)
  // A table stands for itself: headings above it have something below them.
  const starts = new Set(tables.map(({ first }) => first))
  const inside = body.flatMap((line) =>
    starts.has(line.number) ? [{ ...line, text: '（表）' }] : isOutside(line) ? [] : [line]
  )
  // The words that a glossary explains are not headings.
  const { units: numbered, articles, doubts: gaps } = findOutline(isGlossary.test(title) ? [] : inside, wrap)
  // （一） without 一、 may stand below headings without a number.
  const isPlain = numbered.every(({ scheme }) => rankOf(scheme) > rankOf('han')) && articles.length === 0
  const plain = isPlain && name === undefined && wrap === undefined ? findPlainHeadings(inside, numbered) : nothing
  const isBelow = plain.units.length > 0
  const units = [...numbered.map((unit) => (isBelow ? { ...unit, depth: unit.depth + 1 } : unit)), ...plain.units].sort(
    (a, b) => a.line - b.line
  )
  const doubts = [...gaps, ...plain.doubts]
  return {
    units: units.map((unit): DocumentUnit => (name === undefined ? unit : { ...unit, in: name })),
    ...{ articles, doubts, tables, notes, closing }
  }
}

/** Divide lines into text and closing; the notes of a Word document come after its closing. */
function splitClosing(lines: readonly Line[]) {
  const notes: ReadonlySet<number> = endOfText(lines) < lines.length ? new Set() : findNotes(lines).lines
  const text = lines.filter(({ number }) => !notes.has(number))
  const end = endOfText(text)
  const last = lines.filter(({ number }) => notes.has(number))
  return { body: [...text.slice(0, end), ...last], closing: text.slice(end) }
}

/** Who signed a document, and when. */
function closingFacts(closing: readonly Line[]): { readonly issuer?: string; readonly date?: string } {
  const bodies = closing.flatMap(({ text }) => (isBody(text) ? withoutSpread(text).split(' ') : (signerOf(text) ?? [])))
  const date = closing.map(({ text }) => (isDate(text) || isSigned(text) ? toDate(text) : undefined)).find(Boolean)
  return { ...(bodies.length > 0 && { issuer: bodies.join('、') }), ...(date !== undefined && { date }) }
}

/** 中共中央、国务院 of 新华社北京12月1日电 中共中央、国务院印发了…. */
const issuerOfLead = (furniture: readonly Line[]): string | undefined =>
  furniture.flatMap(
    ({ text }) => /电\s*(?:近日，|日前，)?([\p{Script=Han}、]{2,30}?)(?:近日|日前)?印发/u.exec(text)?.[1] ?? []
  )[0]

/** 国务院 of 国务院关于…的通知; 河北省人民政府 of the report of its government. */
function issuerOf(title: string | undefined): string | undefined {
  const [, body] = /^((?!关于)[\p{Script=Han}\s、]{2,40}?)(?:关于|令|公告|通告|印发|转发|批转)/u.exec(title ?? '') ?? []
  if (body !== undefined) return body.trim().replace(/\s+/gu, '、')
  const [, place] =
    /^(?:\d{4}年)?([\p{Script=Han}]{2,12}?(?:省|市|自治区|县|区|州))(?:人民)?政府工作报告/u.exec(title ?? '') ?? []
  return place === undefined ? undefined : `${place}人民政府`
}
