import type { VFile } from 'vfile'
import { chapterId, paragraphId } from '../model/eid.ts'
import { firstBy } from '../model/contents-index.ts'
import { findLevel } from '../model/level.ts'
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
import { say, type Message, type SeedRule } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'
import type { Provenance } from '../model/seeds.ts'
import { sha256 } from '../model/sha256.ts'
import { citeWhole, countIn, idIn, openArticle, type OpenArticle } from './open-article.ts'
import { placeCorrections } from './place-corrections.ts'
import type { ReadingText, ReadLine } from './read-source.ts'

/** A tree that is being read: what is added goes into the unit that is open. */
export interface OpenTree {
  readonly chapter: () => OpenChapter | undefined
  readonly section: () => OpenSection | undefined
  /** Number of the last part, or of the last chapter. */
  readonly lastNumber: (type: Chapter['type']) => number | undefined
  /** What is open; before the first heading, a preface is opened. */
  readonly unit: () => OpenChapter | OpenSection
  /** @param firstParagraph Number of its first paragraph that the source holds. */
  readonly openChapter: (chapter: New<Chapter>, firstParagraph?: number) => OpenChapter
  /** In the chapter that is open. */
  readonly openSection: (section: New<Section>, firstParagraph?: number) => OpenSection
  /** A heading within a page. */
  readonly openHeading: (heading: Pick<InnerHeading, 'depth' | 'label' | 'title' | 'position'>) => OpenHeading
  /** Its lines are paragraphs of the unit that is open. */
  readonly openPanel: (line: ReadLine) => void
  /** @param lead Words of the paragraph that the source lacks. */
  readonly addParagraph: (line: ReadLine, lead?: string) => void
  readonly addFurniture: (line: ReadLine, kind: Furniture['kind']) => void
  readonly addCover: (line: ReadLine) => void
  readonly positionOf: (line: ReadLine) => Position
  /** Report a fault at a line, or at the start of the source. */
  readonly report: (line: ReadLine | undefined, message: Message<SeedRule>) => void
  /** The tree when all lines are read. */
  readonly close: () => PlanTree
}

/** @param findMeasure Finds the name of the measure that a paragraph begins with; receives the titles it stands under. */
export function openTree(
  reading: ReadingText,
  { panels = [], articles }: Pick<Provenance, 'panels' | 'articles'>,
  findMeasure: (text: string, titles: readonly string[]) => string | undefined,
  file: VFile
): OpenTree {
  const furniture: Furniture[] = []
  const cover: CoverLine[] = []
  const chapters: OpenChapter[] = []
  let chapter: OpenChapter | undefined
  let section: OpenSection | undefined
  const lastNumbers: { [Type in Chapter['type']]?: number } = {}
  let nextParagraph = 1
  /** The panel that the next lines belong to, and its last line in the source. */
  let panel: (Panel & { readonly last: number }) | undefined
  const openedPanels = new Set<number>()
  const listedPanels = firstBy(panels, ({ line }) => line)
  const corrections = placeCorrections(reading, file)
  let article: OpenArticle | undefined

  return {
    chapter: () => chapter,
    section: () => section,
    lastNumber: (type) => lastNumbers[type],
    unit,
    openChapter,
    openSection,
    openHeading,
    openPanel,
    addParagraph,
    addFurniture: (line, kind) =>
      furniture.push({ type: 'furniture', kind, text: line.text, position: positionOf(line) }),
    addCover: (line) => cover.push({ type: 'cover', text: line.text, position: positionOf(line) }),
    positionOf,
    report,
    close
  }

  function unit(): OpenChapter | OpenSection {
    return section ?? chapter ?? openChapter({ type: 'chapter', id: chapterId(0), number: 0, title: '' }, nextParagraph)
  }

  function openChapter({ position, ...made }: New<Chapter>, firstParagraph = 1): OpenChapter {
    endText()
    nextParagraph = firstParagraph
    section = undefined
    chapter = { ...made, introduction: [], sections: [], ...(position && { position }) }
    chapters.push(chapter)
    lastNumbers[chapter.type] = chapter.number
    return chapter
  }

  function openSection({ position, ...made }: New<Section>, firstParagraph = 1): OpenSection {
    unit()
    endText()
    nextParagraph = firstParagraph
    section = { ...made, paragraphs: [], ...(position && { position }) }
    chapter?.sections.push(section)
    return section
  }

  function openHeading(made: Pick<InnerHeading, 'depth' | 'label' | 'title' | 'position'>): OpenHeading {
    endText()
    const target = unit()
    target.headings ??= []
    const id = `${target.id}__h_${target.headings.length + 1}`
    const heading = { type: 'heading' as const, id, before: nextParagraph, ...made }
    target.headings.push(heading)
    return heading
  }

  /** A heading ends a panel and an article. */
  function endText(): void {
    panel = undefined
    closeArticle()
  }

  function openPanel(line: ReadLine): void {
    const position = positionOf(line)
    const start = position.start.line
    const listed = listedPanels.get(start)
    if (!listed) report(line, say('panel-unlisted', { line: start }))
    openedPanels.add(start)
    const target = unit()
    target.panels ??= []
    const id = `${target.id}__panel_${target.panels.length + 1}`
    const opened = { type: 'panel' as const, id, title: line.text, before: nextParagraph, position }
    target.panels.push(opened)
    panel = { ...opened, last: listed?.last ?? start }
  }

  function addParagraph(line: ReadLine, lead?: string): void {
    if (panel && positionOf(line).start.line > panel.last) panel = undefined
    const begun = articles && openArticle(line.text, unit().id)
    if (begun) {
      closeArticle()
      article = begun
    }
    if (article) countIn(article, line.text)
    const target = unit()
    const paragraph = makeParagraph(line, target.id, lead)
    const paragraphs = target.type === 'section' ? target.paragraphs : target.introduction
    paragraphs.push(paragraph)
    article?.made.push(paragraph)
    nextParagraph++
  }

  function makeParagraph({ text, offset }: ReadLine, unit: string, lead: string | undefined): Paragraph {
    const end = offset + text.length
    const placed = corrections.take(offset, end)
    const [first, last] = [placed.apparatus[0], placed.apparatus.at(-1)]
    const inner = reading.positionOf(offset, end)
    const titles = [chapter?.title, section?.title, (section ?? chapter)?.headings?.at(-1)?.title]
    const measure =
      lead === undefined && !panel
        ? findMeasure(
            text,
            titles.flatMap((title) => title ?? [])
          )
        : undefined
    // A row of a table is not an item of a list.
    const level = text.includes('\t') ? undefined : findLevel(text)
    return {
      type: 'paragraph',
      id: article ? idIn(article) : paragraphId(unit, nextParagraph),
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

  function closeArticle(): void {
    if (article) citeWhole(article)
    article = undefined
  }

  function close(): PlanTree {
    closeArticle()
    for (const { line } of panels) {
      if (!openedPanels.has(line)) fault(file, say('panel-missing', { line }), { line, column: 1 })
    }
    return { type: 'plan', apparatus: corrections.rest(), furniture, ...(cover.length > 0 && { cover }), chapters }
  }

  function positionOf({ text, offset }: ReadLine): Position {
    return reading.positionOf(offset, offset + text.length)
  }

  function report(line: ReadLine | undefined, message: Message<SeedRule>): void {
    fault(file, message, line ? positionOf(line) : { line: 1, column: 1 })
  }
}

type New<Unit extends Chapter | Section> = Pick<Unit, 'type' | 'id' | 'number' | 'title' | 'label' | 'position'>

interface OpenHeading extends InnerHeading {
  position: Position
}

export interface OpenChapter extends Chapter {
  position?: Position
  introduction: Paragraph[]
  panels?: Panel[]
  headings?: InnerHeading[]
  sections: OpenSection[]
}

export interface OpenSection extends Section {
  position?: Position
  paragraphs: Paragraph[]
  panels?: Panel[]
  headings?: InnerHeading[]
}
