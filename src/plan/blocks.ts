import type { Panel, Paragraph } from './tree.ts'

/** A panel with its paragraphs. */
export interface FilledPanel extends Panel {
  readonly paragraphs: readonly Paragraph[]
}

/** What stands in a unit, in the order of the text: paragraphs, and panels with theirs. */
export function blocksOf({
  paragraphs,
  panels = []
}: {
  readonly paragraphs: readonly Paragraph[]
  readonly panels?: readonly Panel[] | undefined
}): (Paragraph | FilledPanel)[] {
  const filled = panels.map((panel) => ({ ...panel, paragraphs: paragraphs.filter((one) => one.panel === panel.id) }))
  const blocks: (Paragraph | FilledPanel)[] = paragraphs.filter(({ panel }) => panel === undefined)
  // A panel stands before the first paragraph that is behind it.
  for (const panel of filled) {
    const behind = blocks.findIndex((block) => block.type === 'paragraph' && block.number >= panel.before)
    blocks.splice(behind < 0 ? blocks.length : behind, 0, panel)
  }
  return blocks
}
