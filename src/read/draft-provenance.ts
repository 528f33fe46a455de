/** What a text tells of itself, for the provenance.yaml of a new plan: its title and contents, a draft to be read over. */
import { VFile } from 'vfile'
import { chapterId, listedId } from '../model/eid.ts'
import { beginsPanel, parseHeading } from './heading.ts'
import { findLevel } from '../model/level.ts'
import { parsePlan } from './parse.ts'
import { readSource } from './read-source.ts'
import type { Provenance } from '../model/seeds.ts'

export type ProvenanceDraft = Pick<Provenance, 'title' | 'opening' | 'panels' | 'contents'>

/**
 * Draft from a source without corrections. The title is the first line, unless that is a heading; text before the first
 * heading is a preface; a panel is taken to end before the next heading, panel or item （一）.
 *
 * @param title When it is known.
 */
export function draftProvenance(source: string, title?: string): ProvenanceDraft {
  const lines = source.split(/\r\n|\r|\n/).map((text, index) => ({ text: text.trim(), line: index + 1 }))
  const [first, second] = lines.filter(({ text }) => text !== '').map(({ text }) => text)
  const known = title ?? (first !== undefined && !parseHeading(first) ? first.replace(/^《(.*)》$/, '$1') : '')
  const panels = findPanels(lines)
  const begin = first === known || first === `《${known}》` ? second : first
  const opening = begin !== undefined && !parseHeading(begin) ? { chapter: 0, paragraph: 1 } : undefined
  const options = { title: known, contents: [], panels, ...(opening && { opening }) }
  const { chapters } = parsePlan(readSource(source, []), options, new VFile())
  return {
    title: known,
    ...(opening && { opening }),
    ...(panels.length > 0 && { panels }),
    contents: chapters.map(({ type, number, title, introduction, sections }) => ({
      ...(type === 'part' && { unit: type }),
      number,
      title: opening && listedId({ number }) === chapterId(0) && type === 'chapter' ? '前言' : title,
      held: 'full',
      introduction: introduction.length,
      sections: sections.map(({ number, title, paragraphs }) => ({
        number,
        title,
        held: 'full' as const,
        paragraphs: paragraphs.length
      }))
    }))
  }
}

function findPanels(lines: readonly { readonly text: string; readonly line: number }[]) {
  const filled = lines.filter(({ text }) => text !== '')
  const ends = (text: string) => beginsPanel(text) || parseHeading(text) !== undefined || findLevel(text) === 1
  const panels: { line: number; last: number }[] = []
  let panel: { line: number; last: number } | undefined
  for (const { text, line } of filled) {
    if (ends(text)) panel = undefined
    if (beginsPanel(text)) panels.push((panel = { line, last: line }))
    if (panel) panel.last = line
  }
  return panels
}
