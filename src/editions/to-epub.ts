/** EPUB 3: a page for each chapter, terms and places as notes that reading systems show on the spot. */
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { blocksOf } from '../model/panels.ts'
import { topOf } from '../model/eid.ts'
import { locateCorrections, sayNote, type LocatedCorrection } from '../view/corrections.ts'
import { elementIdOf, parseRef, type EntryRef } from '../model/entry.ts'
import { noteOf, type EntryNote } from '../view/entry-note.ts'
import { describeGap } from '../view/gap.ts'
import { headingOf, sayHeading } from '../view/heading.ts'
import { outlineOf, type OutlinePage } from '../model/outline.ts'
import { cellsOf, createFirstMarks, piecesOf, type LinkedMark, type Piece } from '../view/inline.ts'
import type { Paragraph, Plan } from '../model/plan.ts'
import { formatDate, sayAsOf } from '../view/labels.ts'
import type { Book } from './book.ts'
import { colophonOf } from './colophon.ts'
import { toXmlFile } from './xml.ts'
import { zip, type ZipEntry } from './zip.ts'

/** @param modified When this edition was made; the date of every file in it. */
export function toEpub(book: Book, modified: Date): Uint8Array {
  const { plan } = book
  const pages = [titlePageOf(book), ...chapterPagesOf(book), apparatusPageOf(plan)]
  const entries: ZipEntry[] = [
    { path: 'mimetype', content: 'application/epub+zip', isStored: true },
    { path: 'META-INF/container.xml', content: toXmlFile(container) },
    { path: 'EPUB/package.opf', content: toXmlFile(packageOf(plan, pages, modified)) },
    { path: 'EPUB/nav.xhtml', content: toPage('目录', [navigationOf(plan)]) },
    { path: 'EPUB/style.css', content: style },
    ...pages.map(({ name, title, body }) => ({ path: `EPUB/${name}`, content: toPage(title, body) }))
  ]
  return zip(entries, modified)
}

interface Page {
  /** `chp_8.xhtml`. */
  readonly name: string
  readonly title: string
  readonly body: Element[]
}

function titlePageOf({ plan, asOf }: Book): Page {
  return {
    name: 'title.xhtml',
    title: plan.title,
    body: [
      x('section', { 'epub:type': 'titlepage' }, [
        x('h1', plan.title),
        x('p', { class: 'issuer' }, `${plan.issuer}　${formatDate(plan.published)}`)
      ]),
      x(
        'section',
        { 'epub:type': 'colophon', class: 'ours' },
        [...colophonOf(plan), ...(asOf === undefined ? [] : [sayAsOf(asOf)])].map((sentence) => x('p', sentence))
      )
    ]
  }
}

/** The notes of a chapter stand on its page: only there do reading systems find them. */
function chapterPagesOf(book: Book): Page[] {
  const { plan, linkOf } = book
  return plan.chapters.map((chapter) => {
    const noted = new Set<EntryRef>()
    const outline = outlineOf({ chapters: [chapter] })
    const units = outline.map((page) => {
      const firstMarks = createFirstMarks(linkOf)
      const show = (paragraph: Paragraph) => {
        const links = firstMarks(paragraph)
        for (const { entry } of links) noted.add(entry)
        return toParagraph(paragraph, links)
      }
      const shown = blocksOf(page).map((block) =>
        block.type === 'panel'
          ? x('figure', { class: 'panel' }, [x('figcaption', block.title), ...block.paragraphs.map(show)])
          : show(block)
      )
      return x('section', { id: page.id }, [toHeading(page), ...gapOf(plan, page), ...shown])
    })
    const notes = [...noted].flatMap((entry) => noteOf(entry, book) ?? []).map(toNote)
    return {
      name: `${chapter.id}.xhtml`,
      title: sayHeading(chapter),
      body: [...units, x('section', { class: 'ours' }, [x('h2', '本章的词语和地名（不是规划原文）'), ...notes])]
    }
  })
}

function toHeading(page: OutlinePage): Element {
  const { label, title } = headingOf(page)
  return x(page.section ? 'h2' : 'h1', label === undefined ? title : [x('small', label), ' ', title])
}

function gapOf(plan: Plan, page: OutlinePage): Element[] {
  const gap = describeGap(plan, page)
  return gap === undefined ? [] : [x('p', { class: 'ours' }, gap)]
}

function toParagraph(paragraph: Paragraph, links: readonly LinkedMark[]): Element {
  const { measure, rest } = piecesOf(paragraph, links)
  const lead = measure.length > 0 ? [x('b', measure.map(toElement))] : []
  const cells = cellsOf(rest)
  const isRow = lead.length === 0 && cells.length > 1
  const children = isRow
    ? cells.map((cell) => x('span', { class: 'cell' }, cell.map(toElement)))
    : [...lead, ...rest.map(toElement)]
  return x('p', { id: paragraph.id, class: isRow ? 'paragraph row' : 'paragraph' }, children)
}

function toElement(piece: Piece): ElementContent {
  if (piece.type === 'text') return { type: 'text', value: piece.text }
  if (piece.type === 'name') {
    const { type } = parseRef(piece.entry)
    // Other plans are not in this book.
    if (type === 'plan') return { type: 'text', value: piece.text }
    return x('a', { ...reference, class: type, href: `#${elementIdOf(piece.entry)}` }, piece.text)
  }
  const { id } = piece.correction
  // Its sign is a character: a reader without style sheets shows it, too.
  return x(
    'a',
    { ...reference, class: 'correction', id: dotOf(id), href: `apparatus.xhtml#${id}`, 'aria-label': '此处文字有更正' },
    [x('sup', '●')]
  )
}

function toNote({ entry, headword, kind, text = '' }: EntryNote): Element {
  return x('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: elementIdOf(entry) }, [
    x('p', [x('b', headword), `（${kind}）${text}`])
  ])
}

function apparatusPageOf(plan: Plan): Page {
  const notes = locateCorrections(plan).map((located) => {
    const { correction } = located
    return x('p', { id: correction.id }, [x('b', [backlinkOf(located)]), `　${sayNote(correction, plan.witnesses)}`])
  })
  return {
    name: 'apparatus.xhtml',
    title: '文字更正',
    body: [x('section', { class: 'ours' }, [x('h1', '文字更正'), ...notes])]
  }
}

/** From the note of a correction to its dot in the text. */
function backlinkOf({ correction, where, paragraph }: LocatedCorrection): ElementContent {
  if (paragraph === undefined) return { type: 'text', value: where }
  const href = `${topOf(paragraph)}.xhtml#${dotOf(correction.id)}`
  return x('a', { 'epub:type': 'backlink', role: 'doc-backlink', href }, where)
}

function navigationOf({ chapters }: Plan): Element {
  const item = (address: string, words: string, children: Element[] = []) =>
    x('li', [x('a', { href: address }, words), ...(children.length > 0 ? [x('ol', children)] : [])])
  return x('nav', { 'epub:type': 'toc', id: 'toc' }, [
    x('h1', '目录'),
    x('ol', [
      item('title.xhtml', '书名和说明'),
      ...chapters.map((chapter) =>
        item(
          `${chapter.id}.xhtml`,
          sayHeading(chapter),
          chapter.sections.map((section) => item(`${chapter.id}.xhtml#${section.id}`, sayHeading(section)))
        )
      ),
      item('apparatus.xhtml', '文字更正')
    ])
  ])
}

function packageOf(plan: Plan, pages: readonly Page[], modified: Date): Element {
  const meta = (property: string, value: string) => x('meta', { property }, value)
  return x(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'zh-CN' },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        x('dc:identifier', { id: 'id' }, `urn:plan:${plan.id}`),
        x('dc:title', plan.title),
        x('dc:creator', plan.issuer),
        x('dc:language', 'zh-CN'),
        x('dc:date', plan.published),
        ...(plan.official ? [x('dc:source', plan.official.address)] : []),
        meta('dcterms:modified', `${modified.toISOString().slice(0, 19)}Z`),
        meta('schema:accessMode', 'textual'),
        meta('schema:accessModeSufficient', 'textual'),
        ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability'].map((feature) =>
          meta('schema:accessibilityFeature', feature)
        ),
        meta('schema:accessibilityHazard', 'none'),
        meta('schema:accessibilitySummary', '全书只有文字，章节有标题层次，可以朗读和放大；词语、地名的说明是注释。')
      ]),
      x('manifest', [
        x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': xhtml, properties: 'nav' }),
        x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
        ...pages.map(({ name }) => x('item', { id: pageId(name), href: name, 'media-type': xhtml }))
      ]),
      x('spine', [
        ...pages.slice(0, 1).map(({ name }) => x('itemref', { idref: pageId(name) })),
        x('itemref', { idref: 'nav' }),
        ...pages.slice(1).map(({ name }) => x('itemref', { idref: pageId(name) }))
      ])
    ]
  )
}

function toPage(title: string, body: Element[]): string {
  const page = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: 'zh-CN',
      'xml:lang': 'zh-CN'
    },
    [
      x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })]),
      x('body', body)
    ]
  )
  return toXmlFile(page, 'html')
}

const container = x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
  x('rootfiles', [x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })])
])

const xhtml = 'application/xhtml+xml'
const reference = { 'epub:type': 'noteref', role: 'doc-noteref' }
const pageId = (name: string) => name.replace('.xhtml', '')
/** The id of a correction’s dot. */
const dotOf = (correction: string) => `at_${correction}`

// Reading systems set fonts, sizes and colours; this only tells the parts from one another.
const style = `body { line-height: 1.8; }
h1 small, h2 small { display: block; font-weight: normal; }
.issuer { text-align: center; }
.paragraph { text-indent: 2em; margin: 0.5em 0; }
.panel { margin: 1em 0; padding: 0.5em 1em; border: 1px solid; }
.panel figcaption { font-weight: bold; }
.row { display: flex; text-indent: 0; }
.cell { flex: 1; padding-right: 1em; }
.ours { font-size: 0.9em; border-top: 1px solid; padding-top: 1em; margin-top: 2em; }
p.ours { border-top: 0; margin-top: 0; padding-top: 0; }
a.term, a.place { color: inherit; text-decoration: underline dotted; }
a.place { text-decoration-style: solid; }
a.correction { color: #b23a2b; text-decoration: none; }
a.correction sup { font-size: 0.5em; }
`
