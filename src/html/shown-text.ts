import { Parser, type Handler } from 'htmlparser2'

/** A paragraph of a plan as a page or an edition shows it. */
export interface ShownParagraph {
  readonly id: string
  readonly text: string
}

/**
 * The paragraphs of a plan in a page, in its order, without our additions: paragraph numbers and the dots of corrections.
 *
 * @param markup HTML, XHTML, or Akoma Ntoso, whose paragraphs have their id as `eId`.
 */
export function shownParagraphs(markup: string, { isXml = false } = {}): ShownParagraph[] {
  const { handler, shown } = createParagraphReader()
  new Parser(handler, { xmlMode: isXml }).end(markup)
  return shown
}

/** For what reads a page for something else, too: a handler for its parser, and what that has found when the page ends. */
export function createParagraphReader(): { readonly handler: Partial<Handler>; readonly shown: ShownParagraph[] } {
  const shown: { id: string; text: string }[] = []
  let depth = 0
  /** Depths at which the paragraph, and what is left out of it, began. */
  let paragraph = 0
  let left = 0
  const handler: Partial<Handler> = {
    onopentag: (name, attributes) => {
      depth++
      const classes = (attributes['class'] ?? '').split(/\s+/)
      const id = classes.includes('paragraph') ? attributes['id'] : name === 'p' ? attributes['eId'] : undefined
      if (!paragraph && id !== undefined) {
        paragraph = depth
        shown.push({ id, text: '' })
      } else if (paragraph && !left && classes.some((name) => name === 'number' || name === 'correction')) left = depth
    },
    ontext: (text) => {
      const last = shown.at(-1)
      if (last && paragraph && !left) last.text += text
    },
    onclosetag: () => {
      if (depth === left) left = 0
      if (depth === paragraph) paragraph = 0
      depth--
    }
  }
  return { handler, shown }
}
