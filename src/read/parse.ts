import type { VFile } from 'vfile'
import { nameOf, oddCharacter } from '../model/odd-character.ts'
import { mapParagraphs, paragraphsOf, type Paragraph, type PlanTree } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import type { Provenance } from '../model/seeds.ts'
import { headingsByLine } from './listed-headings.ts'
import { createFindMeasure, findMeasure } from './measure.ts'
import { openTree, type OpenTree } from './open-tree.ts'
import { readByWords } from './read-by-words.ts'
import { readListed } from './read-listed.ts'
import type { ReadingText, ReadLine } from './read-source.ts'
import { reportInvisible } from './report-invisible.ts'

/**
 * What the parser must be told: the running title is recognised by `title`; when the source begins inside a chapter,
 * `opening` says where and `contents` has the titles; where a panel ends only `panels` knows.
 */
export type ParseOptions = Pick<
  Provenance,
  'title' | 'contents' | 'opening' | 'panels' | 'frame' | 'furniture' | 'articles'
>

/**
 * Parse the reading text into chapters, sections and paragraphs: by the lines of its headings where the contents list them,
 * else by the words of its lines.
 *
 * Every line that is neither blank nor a heading nor furniture is one paragraph, so no text is lost. Never throws
 * on the text: what looks wrong is reported.
 *
 * @param file The source; receives one message per suspect line.
 */
export function parsePlan(reading: ReadingText, options: ParseOptions, file: VFile): PlanTree {
  const headings = headingsByLine(options.contents)
  const isListed = headings.size > 0
  const tree = openTree(reading, options, isListed ? createFindMeasure(options.title) : findMeasure, file)
  const read = isListed ? readListed(headings, options, tree) : readByWords(options, tree)
  for (const line of reading.lines) {
    checkCharacters(line, tree)
    read(line)
  }
  reportInvisible(reading.text, file, (offset) => reading.positionOf(offset, offset + 1))
  const closed = tree.close()
  if (closed.chapters.length === 0) tree.report(undefined, say('no-chapter'))
  return isListed ? withoutChance(closed) : closed
}

/** So few measures are sentences that begin like one by chance: a plan has them on every page. */
const fewest = 3

function withoutChance(tree: PlanTree): PlanTree {
  const measures = paragraphsOf(tree).filter(({ measure }) => measure !== undefined)
  if (measures.length >= fewest) return tree
  return mapParagraphs(tree, ({ measure: _, ...paragraph }): Paragraph => paragraph)
}

function checkCharacters({ text, offset }: ReadLine, tree: OpenTree): void {
  const index = text.search(oddCharacter)
  const odd = text.charAt(index)
  if (index >= 0) tree.report({ text: odd, offset: offset + index }, say('odd-character', { character: nameOf(odd) }))
}
