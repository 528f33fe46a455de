import type { VFile } from 'vfile'
import { chapterId, chapterLabel, paragraphId, sectionId, sectionLabel } from './eid.ts'
import { beginsLikeHeading, parseHeading, type Heading } from './heading.ts'
import { findMeasure } from './measure.ts'
import type { ReadingText, ReadLine } from './read-source.ts'
import type { Provenance } from './seeds.ts'
import { sha256 } from './sha256.ts'
import { placeCorrections } from './place-corrections.ts'
import type { Chapter, Furniture, Paragraph, PlanTree, Section } from './tree.ts'

/**
 * What the parser must be told: the running title is recognised by `title`; when the source begins inside a chapter,
 * `opening` says where and `contents` has the titles.
 */
export type ParseOptions = Pick<Provenance, 'title' | 'contents' | 'opening'>

/**
 * Parse the reading text into chapters, sections and paragraphs.
 *
 * Every line that is neither blank nor a heading nor furniture is one paragraph, so no text is lost. Never throws
 * on the text: what looks wrong is reported.
 *
 * @param file The source; receives one message per suspect line.
 */
export function parsePlan(reading: ReadingText, { title, contents, opening }: ParseOptions, file: VFile): PlanTree {
  const furniture: Furniture[] = []
  const chapters: OpenChapter[] = []
  let chapter: OpenChapter | undefined
  let section: OpenSection | undefined
  let nextParagraph = opening?.paragraph ?? 1
  let lead = opening?.lead
  const corrections = placeCorrections(reading, file)

  if (opening) {
    const listed = contents.find(({ number }) => number === opening.chapter)
    chapter = openChapter({ number: opening.chapter, title: listed?.title ?? '' })
    if (opening.section !== undefined) {
      const listedSection = listed?.sections.find(({ number }) => number === opening.section)
      section = openSection(chapter, { number: opening.section, title: listedSection?.title ?? '' })
    }
  }

  for (const line of reading.lines) {
    for (const part of splitContinuation(line)) {
      const kind = furnitureKind(part.text, title)
      if (kind) furniture.push({ type: 'furniture', kind, text: part.text, position: positionOf(part) })
      else readPart(part)
    }
  }
  if (chapters.length === 0)
    say(
      undefined,
      'no-chapter',
      'Expected at least one chapter heading (第一章 …), found none. Check that source.txt is the text of a plan.'
    )
  return { type: 'plan', apparatus: corrections.rest(), furniture, chapters }

  function readPart(part: ReadLine): void {
    const heading = parseHeading(part.text)
    if (heading && lead !== undefined) {
      say(
        part,
        'opening-differs',
        `Expected the rest of a paragraph, as provenance.yaml says (opening), found the heading ${part.text}. Correct the opening, or leave it out.`
      )
    }
    if (heading?.unit === 'chapter') {
      checkOrder(part, heading, chapter?.number, contents, 'chapter-order', chapterLabel)
      chapter = openChapter(heading, positionOf(part))
      section = undefined
      nextParagraph = 1
    } else if (heading) {
      if (!chapter)
        say(
          part,
          'section-without-chapter',
          `Expected a chapter heading first, found the section ${part.text}. Add the missing heading by a correction.`
        )
      // A source that begins inside a chapter may begin with any of its sections.
      const before = section?.number ?? (chapter?.position ? 0 : undefined)
      const listed = contents.find(({ number }) => number === chapter?.number)?.sections ?? []
      checkOrder(part, heading, before, listed, 'section-order', sectionLabel)
      section = openSection(chapter ?? openStart(), heading, positionOf(part))
      nextParagraph = 1
    } else {
      readParagraph(part)
    }
    lead = undefined
  }

  function readParagraph(part: ReadLine): void {
    if (beginsLikeHeading(part.text)) {
      say(
        part,
        'unknown-structure',
        `Expected 第N章, 第N节 or a paragraph, found a line that begins like another heading: ${part.text.slice(0, 20)}. If it is a heading with its text behind it, put a line break between them by a correction; other units are not read.`
      )
    }
    if (!chapter) {
      say(
        part,
        'text-before-chapter',
        `Expected a chapter heading first, found text: ${part.text.slice(0, 20)}. If the source begins inside a chapter, say so in provenance.yaml (opening).`
      )
    }
    const target = section?.paragraphs ?? (chapter ?? openStart()).introduction
    target.push(paragraph(part, chapter?.number ?? 0))
    nextParagraph++
  }

  function paragraph({ text, offset }: ReadLine, chapterNumber: number): Paragraph {
    const end = offset + text.length
    const placed = corrections.take(offset, end)
    const [first, last] = [placed.apparatus[0], placed.apparatus.at(-1)]
    const inner = reading.positionOf(offset, end)
    const measure = lead === undefined ? findMeasure(text) : undefined
    return {
      type: 'paragraph',
      id: paragraphId(chapterNumber, section?.number, nextParagraph),
      number: nextParagraph,
      text,
      ...(measure !== undefined && { measure }),
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
    return (chapter = openChapter({ number: 0, title: '' }))
  }

  function openChapter({ number, title }: Omit<Heading, 'unit'>, position?: Chapter['position']): OpenChapter {
    const opened = {
      type: 'chapter' as const,
      id: chapterId(number),
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
      id: sectionId(parent.number, number),
      number,
      title,
      paragraphs: [],
      ...(position && { position })
    }
    parent.sections.push(opened)
    return opened
  }

  function checkOrder(
    part: ReadLine,
    { number, title }: Heading,
    before: number | undefined,
    listed: readonly { readonly number: number; readonly held: string }[],
    ruleId: string,
    labelOf: (number: number) => string
  ): void {
    let expected = (before ?? number - 1) + 1
    while (expected < number && listed.some((entry) => entry.number === expected && entry.held === 'none')) expected++
    if (number !== expected) {
      say(
        part,
        ruleId,
        `Expected ${labelOf(expected)}, found ${labelOf(number)} ${title}. Add the missing heading or the right numeral to corrections.yaml.`
      )
    }
    if (!title)
      say(
        part,
        'heading-without-title',
        `Expected a title after ${part.text}, found none. Join the title to its numeral by a correction.`
      )
  }

  function positionOf({ text, offset }: ReadLine) {
    return reading.positionOf(offset, offset + text.length)
  }

  function say(part: ReadLine | undefined, ruleId: string, sentence: string): void {
    const place = part ? positionOf(part) : { line: 1, column: 1 }
    file.message(sentence, { place, source: 'plan', ruleId })
  }
}

interface OpenChapter extends Chapter {
  introduction: Paragraph[]
  sections: OpenSection[]
}

interface OpenSection extends Section {
  paragraphs: Paragraph[]
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
