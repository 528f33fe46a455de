/** What a PDF says to a program that reads its tags. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface ReadPdf {
  /** What is tagged as text or heading, in its order. Contents and notes are left out, and white space: a line may end at a space. */
  readonly text: string
  readonly notes: readonly string[]
  /** All lines of all pages, as they are set. */
  readonly lines: readonly string[]
  /** Roles of the headings in their order: H1, H2. */
  readonly headings: readonly string[]
  /** Each as deep in lists as it is in the PDF. */
  readonly bookmarks: readonly Bookmark[]
  readonly info: Readonly<Record<string, unknown>>
  readonly showsTitle: boolean
  /** Where links lead: an address, or `#` and a name or place in the document. */
  readonly links: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const document = await task.promise
  const read = {
    text: '',
    notes: [] as string[],
    lines: [] as string[],
    headings: [] as string[],
    links: [] as string[]
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const texts = await textsOf(page)
    read.lines.push(...(await linesOf(page)))
    const tree = (await page.getStructTree()) as Node | null
    if (tree) collect(tree, texts)
    for (const { url, dest } of (await page.getAnnotations()) as { url?: string; dest?: unknown }[])
      read.links.push(url ?? `#${JSON.stringify(dest)}`)
  }
  const { info } = await document.getMetadata()
  const shown = await document.getViewerPreferences()
  const outline = (await document.getOutline()) as Bookmark[] | null
  await task.destroy()
  return {
    ...read,
    info: info as Readonly<Record<string, unknown>>,
    showsTitle: shown?.get('DisplayDocTitle') === true,
    bookmarks: (outline ?? []).map(toBookmark)
  }

  function collect(node: Node, texts: ReadonlyMap<string, string>): void {
    if (/^H\d$/.test(node.role)) read.headings.push(node.role)
    if (node.role === 'Note') read.notes.push(wordsIn(node, texts))
    if (['Note', 'Lbl', 'TOC'].includes(node.role)) return
    for (const child of node.children) {
      if ('role' in child) collect(child, texts)
      else read.text += texts.get(child.id) ?? ''
    }
  }
}

function wordsIn(node: Node, texts: ReadonlyMap<string, string>): string {
  return node.children.map((child) => ('role' in child ? wordsIn(child, texts) : (texts.get(child.id) ?? ''))).join('')
}

/** The text of each marked piece of a page. */
async function textsOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    const id = open.at(-1) ?? ''
    if ('str' in item) texts.set(id, (texts.get(id) ?? '') + item.str.replace(/\s/g, ''))
    else if (item.type === 'endMarkedContent') open.pop()
    // A piece without an id is part of the one around it.
    else open.push((item as { id?: string | null }).id ?? id)
  }
  return texts
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .split('\n')
}

const toBookmark = ({ title, items }: Bookmark): Bookmark => ({ title, items: items.map(toBookmark) })
