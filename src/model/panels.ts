import type { Panel, Paragraph } from './plan.ts'

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
  const byPanel = Map.groupBy(paragraphs, ({ panel }) => panel)
  const blocks: (Paragraph | FilledPanel)[] = []
  let next = 0
  // A panel stands before the first paragraph that is behind it.
  const addPanels = (upTo: number) => {
    for (let panel = panels[next]; panel && panel.before <= upTo; panel = panels[++next])
      blocks.push({ ...panel, paragraphs: byPanel.get(panel.id) ?? [] })
  }
  for (const paragraph of byPanel.get(undefined) ?? []) {
    addPanels(paragraph.number)
    blocks.push(paragraph)
  }
  addPanels(Infinity)
  return blocks
}
