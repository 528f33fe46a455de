import type { InnerHeading, Panel, Paragraph } from './plan.ts'

/** A panel with its paragraphs. */
export interface FilledPanel extends Panel {
  readonly paragraphs: readonly Paragraph[]
}

export type Block = Paragraph | FilledPanel | InnerHeading

interface Unit {
  readonly paragraphs: readonly Paragraph[]
  readonly panels?: readonly Panel[] | undefined
  readonly headings?: readonly InnerHeading[] | undefined
}

/** Make something of each block of a unit, in the order of the text; of a panel with what its paragraphs became. */
export function mapBlocks<T>(
  unit: Unit,
  to: {
    readonly paragraph: (paragraph: Paragraph) => T
    readonly heading: (heading: InnerHeading) => T
    readonly panel: (panel: FilledPanel, paragraphs: T[]) => T
  }
): T[] {
  return blocksOf(unit).map((block) => {
    if (block.type === 'panel') return to.panel(block, block.paragraphs.map(to.paragraph))
    return block.type === 'heading' ? to.heading(block) : to.paragraph(block)
  })
}

/** What stands in a unit, in the order of the text: paragraphs, headings, and panels with their paragraphs. */
export function blocksOf({ paragraphs, panels = [], headings = [] }: Unit): Block[] {
  const byPanel = Map.groupBy(paragraphs, ({ panel }) => panel)
  const waiting: (FilledPanel | InnerHeading)[] = [
    ...headings,
    ...panels.map((panel) => ({ ...panel, paragraphs: byPanel.get(panel.id) ?? [] }))
  ].sort((a, b) => a.before - b.before || a.position.start.line - b.position.start.line)
  const blocks: Block[] = []
  let next = 0
  // Each stands before the first paragraph that follows it.
  const addUpTo = (number: number) => {
    for (let one = waiting[next]; one && one.before <= number; one = waiting[++next]) blocks.push(one)
  }
  for (const paragraph of byPanel.get(undefined) ?? []) {
    addUpTo(paragraph.number)
    blocks.push(paragraph)
  }
  addUpTo(Infinity)
  return blocks
}
