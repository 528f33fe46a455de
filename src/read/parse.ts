import type { VFile } from 'vfile'
import { articleId, chapterId, isPart, labelOf, listedId, paragraphId, partId, unitId } from '../model/eid.ts'
import { headingsByLine, type ListedHeading } from './listed-headings.ts'
import { beginsLikeHeading, beginsPanel, parseHeading, type Heading } from './heading.ts'
import { findLevel } from '../model/level.ts'
import { firstBy, listedIn } from '../model/contents-index.ts'
import { createFindMeasure, findMeasure } from './measure.ts'
import type { ReadingText, ReadLine } from './read-source.ts'
import type { Provenance } from '../model/seeds.ts'
import { sha256 } from '../model/sha256.ts'
import { greatestNumber, parseNumeral } from '../model/numeral.ts'
import { parseLabel, type Label } from './document/label.ts'
import { nameOf, oddCharacter } from '../model/odd-character.ts'
import { placeCorrections } from './place-corrections.ts'
import type {
  Chapter,
  CoverLine,
  Furniture,
  InnerHeading,
  Panel,
  Paragraph,
  PlanTree,
  Position,
  Section
} from '../model/plan.ts'
import { fault } from '../model/report.ts'

/**
 * What the parser must be told: the running title is recognised by `title`; when the source begins inside a chapter,
 * `opening` says where and `contents` has the titles; where a panel ends only `panels` knows.
 */
export type ParseOptions = Pick<
  Provenance,
  'title' | 'contents' | 'opening' | 'panels' | 'frame' | 'furniture' | 'articles'
>

/**
 * Parse the reading text into chapters, sections and paragraphs.
 *
 * Every line that is neither blank nor a heading nor furniture is one paragraph, so no text is lost. Never throws
 * on the text: what looks wrong is reported.
 *
 * @param file The source; receives one message per suspect line.
 */
export function parsePlan(
  reading: ReadingText,
  { title, contents, opening, panels = [], frame = [], furniture: listedFurniture = [], articles }: ParseOptions,
  file: VFile
): PlanTree {
  const furniture: Furniture[] = []
  const cover: CoverLine[] = []
  const chapters: OpenChapter[] = []
  let chapter: OpenChapter | undefined
  /** Numbers of the last part and the last chapter. */
  const last: { part?: number; chapter?: number } = {}
  let section: OpenSection | undefined
  let nextParagraph = opening?.paragraph ?? 1
  let lead = opening?.lead
  /** The panel that the next lines belong to, and its last line in the source. */
  let panel: (Panel & { readonly last: number }) | undefined
  const openedPanels = new Set<number>()
  const listedPanels = firstBy(panels, ({ line }) => line)
  const listed = listedIn(contents)
  const corrections = placeCorrections(reading, file)
  const headings = headingsByLine(contents)
  const measureOf = headings.size > 0 ? createFindMeasure(title) : findMeasure
  const frameLines = new Set(frame)
  const furnitureKinds = firstBy(listedFurniture, ({ line }) => line)
  /** The last line of a heading over several lines. */
  let headingEnd = 0
  let opened: { position?: Position } | undefined
  let article: string | undefined
  let articleParagraphs: { paragraph: Paragraph; unit: string }[] = []

  if (opening) {
    const top = listed.get(chapterId(opening.chapter))
    chapter = openChapter({ unit: 'chapter', number: opening.chapter, title: top?.entry.title ?? '' })
    if (opening.section !== undefined) {
      const listedSection = top?.sections.get(opening.section)
      section = openSection(chapter, { number: opening.section, title: listedSection?.title ?? '' })
    }
  }

  for (const line of reading.lines) {
    checkCharacters(line)
    if (headings.size > 0) {
      readListed(line)
      continue
    }
    for (const piece of splitContinuation(line)) {
      const kind = furnitureKind(piece.text, title)
      if (kind) furniture.push({ type: 'furniture', kind, text: piece.text, position: positionOf(piece) })
      else readPiece(piece)
    }
  }
  for (const { line } of panels) {
    if (!openedPanels.has(line))
      fault(
        file,
        'panel-missing',
        `Expected a panel (专栏…) on line ${line} of source.txt, as provenance.yaml says (panels), found none. Correct the line there.`,
        { line, column: 1 }
      )
  }
  if (chapters.length === 0)
    say(
      undefined,
      'no-chapter',
      'Expected at least one chapter heading (第一章 …), found none. Check that source.txt is the text of a plan.'
    )
  closeArticle()
  return { type: 'plan', apparatus: corrections.rest(), furniture, ...(cover.length > 0 && { cover }), chapters }

  /** Read a line of a text whose headings, frame and furniture the provenance lists by their lines. */
  function readListed(line: ReadLine): void {
    const position = positionOf(line)
    const number = position.start.line
    const kind = furnitureKinds.get(number)?.kind
    const heading = headings.get(number)
    if (kind) furniture.push({ type: 'furniture', kind, text: line.text, position })
    else if (frameLines.has(number)) cover.push({ type: 'cover', text: line.text, position })
    else if (heading) {
      closeArticle()
      headingEnd = heading.last
      panel = undefined
      openListed(heading, heading.isText ? undefined : position)
      // What has no heading begins with its text.
      if (heading.isText) readListedText(line)
    } else if (number > headingEnd) readListedText(line)
    // The title goes on.
    else if (opened?.position) opened.position = { start: opened.position.start, end: position.end }
  }

  function readListedText(line: ReadLine): void {
    if (panel && positionOf(line).start.line > panel.last) panel = undefined
    if (listedPanels.has(positionOf(line).start.line)) openPanel(line)
    else readParagraph(line)
  }

  function openListed({ entry, inner, depth, label, title }: ListedHeading, position: Position | undefined): void {
    if (depth !== undefined && position) {
      const unit = section ?? chapter ?? openStart()
      unit.headings ??= []
      const id = `${unit.id}__h_${unit.headings.length + 1}`
      const heading = {
        type: 'heading' as const,
        id,
        depth,
        label: label ?? '',
        title,
        before: nextParagraph,
        position
      }
      unit.headings.push((opened = heading))
      return
    }
    nextParagraph = 1
    const fields = { title, ...(label !== undefined && { label }), ...(position && { position }) }
    if (inner && chapter) {
      const id = listedId(inner, chapter.id)
      section = { type: 'section', id, number: inner.number, paragraphs: [], ...fields }
      chapter.sections.push(section)
      opened = section
    } else {
      section = undefined
      const type = isPart(entry.unit) && entry.sections.length === 0 ? 'part' : 'chapter'
      chapter = { type, id: listedId(entry), number: entry.number, introduction: [], sections: [], ...fields }
      chapters.push(chapter)
      opened = chapter
    }
  }

  /** An article of one paragraph is cited as a whole. */
  function closeArticle(): void {
    const [only, ...others] = articleParagraphs
    if (only && article !== undefined && others.length === 0)
      Object.assign(only.paragraph, { id: articleId(only.unit, article) })
    article = undefined
    articleParagraphs = []
  }

  function readPiece(piece: ReadLine): void {
    if (panel && positionOf(piece).start.line > panel.last) panel = undefined
    if (beginsPanel(piece.text)) {
      openPanel(piece)
      return
    }
    const heading = parseHeading(piece.text)
    if (heading && lead !== undefined) {
      say(
        piece,
        'opening-differs',
        `Expected the rest of a paragraph, as provenance.yaml says (opening), found the heading ${piece.text}. Correct the opening, or leave it out.`
      )
    }
    if (heading && heading.unit !== 'section') {
      const { unit } = heading
      const idOf = unit === 'part' ? partId : chapterId
      const isMissing = (number: number) => listed.get(idOf(number))?.entry.held === 'none'
      checkOrder(piece, heading, last[unit], isMissing, unit === 'part' ? 'part-order' : 'chapter-order', (number) =>
        labelOf(idOf(number))
      )
      chapter = openChapter({ ...heading, unit }, positionOf(piece))
      section = undefined
      nextParagraph = 1
    } else if (heading) {
      // A part has chapters, not sections.
      if (chapter?.type !== 'chapter')
        say(
          piece,
          'section-without-chapter',
          `Expected a chapter heading first, found the section ${piece.text}. Add the missing heading by a correction.`
        )
      const parent = chapter ?? openStart()
      // A source that begins inside a chapter may begin with any of its sections.
      const before = section?.number ?? (chapter?.position ? 0 : undefined)
      const sections = listed.get(parent.id)?.sections
      const isMissing = (number: number) => sections?.get(number)?.held === 'none'
      checkOrder(piece, heading, before, isMissing, 'section-order', (number) =>
        labelOf(unitId('section', number, parent.id))
      )
      section = openSection(parent, heading, positionOf(piece))
      nextParagraph = 1
    } else {
      readParagraph(piece)
    }
    lead = undefined
  }

  /** A panel stands in the unit that is open; its lines are paragraphs of this unit. */
  function openPanel(piece: ReadLine): void {
    const { start } = positionOf(piece)
    const listedPanel = listedPanels.get(start.line)
    if (!listedPanel)
      say(
        piece,
        'panel-unlisted',
        `Expected the last line of this panel in provenance.yaml (panels), found nothing about line ${start.line}. Add { line: ${start.line}, last: … } there.`
      )
    openedPanels.add(start.line)
    const unit = section ?? chapter ?? openStart()
    const opened = {
      type: 'panel' as const,
      id: `${unit.id}__panel_${(unit.panels?.length ?? 0) + 1}`,
      title: piece.text,
      before: nextParagraph,
      position: positionOf(piece)
    }
    unit.panels ??= []
    unit.panels.push(opened)
    panel = { ...opened, last: listedPanel?.last ?? start.line }
  }

  function readParagraph(piece: ReadLine): void {
    if (headings.size === 0 && beginsLikeHeading(piece.text)) {
      say(
        piece,
        'unknown-structure',
        `Expected 第N章, 第N节 or a paragraph, found a line that begins like another heading: ${piece.text.slice(0, 20)}. If it is a heading with its text behind it, put a line break between them by a correction; other units are not read.`
      )
    }
    if (!chapter) {
      say(
        piece,
        'text-before-chapter',
        `Expected a chapter heading first, found text: ${piece.text.slice(0, 20)}. If the source begins inside a chapter, say so in provenance.yaml (opening).`
      )
    }
    const target = section?.paragraphs ?? (chapter ?? openStart()).introduction
    const unit = section?.id ?? chapter?.id ?? chapterId(0)
    const label = articles && parseLabel(piece.text)
    if (label && label.scheme === 'tiao') {
      closeArticle()
      article = articleNumber(label)
    }
    const made = paragraph(piece, unit)
    target.push(made)
    if (article !== undefined) articleParagraphs.push({ paragraph: made, unit })
    nextParagraph++
  }

  function paragraph({ text, offset }: ReadLine, unit: string): Paragraph {
    const end = offset + text.length
    const placed = corrections.take(offset, end)
    const [first, last] = [placed.apparatus[0], placed.apparatus.at(-1)]
    const inner = reading.positionOf(offset, end)
    const units = [chapter?.title, section?.title, (section ?? chapter)?.headings?.at(-1)?.title]
    const measure =
      lead === undefined && !panel
        ? measureOf(
            text,
            units.flatMap((title) => title ?? [])
          )
        : undefined
    const level = findLevel(text)
    return {
      type: 'paragraph',
      id:
        article === undefined
          ? paragraphId(unit, nextParagraph)
          : articleId(unit, article, articleParagraphs.length + 1),
      number: nextParagraph,
      text,
      ...(measure !== undefined && { measure }),
      ...(panel && { panel: panel.id }),
      ...(level !== undefined && { level }),
      ...(lead !== undefined && { fragment: { lead } }),
      ...placed,
      marks: [],
      sha256: sha256(text),
      // Words struck at an end of the paragraph belong to it.
      position: {
        start: first?.start === 0 ? first.position.start : inner.start,
        end: last?.end === text.length ? last.position.end : inner.end
      }
    }
  }

  function openStart(): OpenChapter {
    return (chapter = openChapter({ unit: 'chapter', number: 0, title: '' }))
  }

  function openChapter(
    { unit, number, title }: Heading & { unit: Chapter['type'] },
    position?: Chapter['position']
  ): OpenChapter {
    last[unit] = number
    const opened = {
      type: unit,
      id: unit === 'part' ? partId(number) : chapterId(number),
      number,
      title,
      introduction: [],
      sections: [],
      ...(position && { position })
    }
    chapters.push(opened)
    return opened
  }

  function openSection(
    parent: OpenChapter,
    { number, title }: Omit<Heading, 'unit'>,
    position?: Section['position']
  ): OpenSection {
    const opened = {
      type: 'section' as const,
      id: unitId('section', number, parent.id),
      number,
      title,
      paragraphs: [],
      ...(position && { position })
    }
    parent.sections.push(opened)
    return opened
  }

  function checkCharacters({ text, offset }: ReadLine): void {
    const index = text.search(oddCharacter)
    const odd = text.charAt(index)
    if (index >= 0)
      say(
        { text: odd, offset: offset + index },
        'odd-character',
        `Expected characters that can be read, found ${nameOf(odd)}. Strike it, or put the right one, by a correction.`
      )
  }

  function checkOrder(
    piece: ReadLine,
    { number, title }: Heading,
    before: number | undefined,
    isMissing: (number: number) => boolean,
    ruleId: string,
    labelOf: (number: number) => string
  ): void {
    let expected = (before ?? number - 1) + 1
    while (expected < number && isMissing(expected)) expected++
    if (number !== expected) {
      say(
        piece,
        ruleId,
        `Expected ${expected > greatestNumber ? `nothing behind ${labelOf(greatestNumber)}` : labelOf(expected)}, found ${labelOf(number)} ${title}. Add the missing heading or the right numeral to corrections.yaml.`
      )
    }
    if (!title)
      say(
        piece,
        'heading-without-title',
        `Expected a title after ${piece.text}, found none. Join the title to its numeral by a correction.`
      )
  }

  function positionOf({ text, offset }: ReadLine) {
    return reading.positionOf(offset, offset + text.length)
  }

  function say(piece: ReadLine | undefined, ruleId: string, sentence: string): void {
    fault(file, ruleId, sentence, piece ? positionOf(piece) : { line: 1, column: 1 })
  }
}

interface OpenChapter extends Chapter {
  position?: Position
  introduction: Paragraph[]
  panels?: Panel[]
  headings?: InnerHeading[]
  sections: OpenSection[]
}

interface OpenSection extends Section {
  position?: Position
  paragraphs: Paragraph[]
  panels?: Panel[]
  headings?: InnerHeading[]
}

/** 3 of 第三条, 3-1 of 第三条之一. */
function articleNumber({ number, label }: Label): string {
  const [, inserted] = /条之(.+)$/u.exec(label) ?? []
  return inserted === undefined ? String(number) : `${number}-${parseNumeral(inserted) ?? 0}`
}

const continuation =
  /^[（(][上下][接转]第[\d零〇一二三四五六七八九十百]+版[）)]|[（(][上下][接转]第[\d零〇一二三四五六七八九十百]+版[）)]$/gu

/** Cut a line at (上接第五版) and (下转第六版), which belong to the newspaper. */
function splitContinuation(line: ReadLine): ReadLine[] {
  const parts: ReadLine[] = []
  let from = 0
  const add = (end: number) => {
    const piece = line.text.slice(from, end)
    const text = piece.trim()
    if (text) parts.push({ text, offset: line.offset + from + piece.indexOf(text) })
    from = end
  }
  for (const { 0: found, index } of line.text.matchAll(continuation)) {
    add(index)
    add(index + found.length)
  }
  add(line.text.length)
  return parts
}

function furnitureKind(text: string, title: string): Furniture['kind'] | undefined {
  if (text === title || text === `《${title}》`) return 'running-title'
  if (text.replace(continuation, '') === '') return 'continuation'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'ornament'
  return undefined
}
