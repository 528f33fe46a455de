/** EPUB 3: a page for each chapter, terms and places as notes that reading systems show on the spot. */
import type { Element, ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import type { Element as XmlElement } from 'xast'
import { x } from 'xastscript'
import { kindOf, topOf, unitOf } from '../model/eid.ts'
import { elementIdOf } from '../model/entry.ts'
import { outlineOf } from '../model/outline.ts'
import { paragraphsOf, type Paragraph, type Plan } from '../model/plan.ts'
import { locateCorrections, sayNote, type LocatedCorrection } from '../view/corrections.ts'
import { frameOf } from '../view/frame.ts'
import { noteOf, type EntryNote } from '../view/entry-note.ts'
import { headingOf, sayHeading } from '../view/heading.ts'
import { formatDate, sayAsOf } from '../view/labels.ts'
import { unitToHast, type TextFormat } from '../view/text-to-hast.ts'
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

function titlePageOf(book: Book): Page {
  const { plan, asOf } = book
  const ours = [...colophonOf(plan, book.site), ...(asOf === undefined ? [] : [sayAsOf(asOf)])]
  return {
    name: 'title.xhtml',
    title: plan.title,
    body: [
      h('section', { 'epub:type': 'titlepage' }, [
        h('h1', plan.title),
        h('p.issuer', `${plan.issuer}　${formatDate(plan.published)}`),
        ...frameOf(plan).head.map((line) => h('p', line))
      ]),
      h(
        'section.ours',
        { 'epub:type': 'colophon' },
        ours.map((sentence) => h('p', sentence))
      )
    ]
  }
}

/** The notes of a chapter stand on its page: only there do reading systems find them. */
function chapterPagesOf(book: Book): Page[] {
  const outline = Map.groupBy(outlineOf(book.plan), ({ chapter }) => chapter)
  const last = book.plan.chapters.at(-1)
  const { end } = frameOf(book.plan)
  return [...outline].map(([chapter, pages]) => {
    const links = paragraphsOf({ chapters: [chapter] }).flatMap(({ marks }) => marks.map(book.linkOf))
    const notes = [...new Set(links)].flatMap((entry) => (entry && noteOf(entry, book)) ?? []).map(toNote)
    return {
      name: `${chapter.id}.xhtml`,
      title: sayHeading(chapter),
      body: [
        ...pages.map((page) => withAsides(unitToHast(book, page, format), chapter.introduction)),
        ...(chapter === last ? end.map((line) => h('p.signed', line)) : []),
        h('section.ours', [h('h2', '本章的词语和地名（不是原文）'), ...notes])
      ]
    }
  })
}

/** The plan's own notes are asides, which reading systems show on the spot: each with its paragraphs up to the next. */
function withAsides(unit: Element, paragraphs: readonly Paragraph[]): Element {
  const starts = new Set(paragraphs.filter((one) => isNote(one.id) && one.references).map(({ id }) => id))
  if (starts.size === 0) return unit
  const children: ElementContent[] = []
  let aside: Element | undefined
  for (const child of unit.children) {
    const id = child.type === 'element' ? String(child.properties.id) : ''
    if (starts.has(id)) children.push((aside = h('aside', { ...footnote, id: asideIdOf(id) })))
    if (aside) aside.children.push(child)
    else children.push(child)
  }
  return { ...unit, children }
}

const asideIdOf = (note: string): string => `note_${note}`

const isNote = (id: string): boolean => kindOf(unitOf(id)) === 'notes'

const reference = { 'epub:type': 'noteref', role: 'doc-noteref' }
const footnote = { 'epub:type': 'footnote', role: 'doc-footnote' }

const format: TextFormat = {
  toHeading(page) {
    const { label, title } = headingOf(page)
    return h(page.section ? 'h2' : 'h1', label === undefined ? title : [h('small', label), ' ', title])
  },
  toParagraph({ id, number }, { tagName, properties, children }) {
    return h(tagName, { id, className: ['paragraph', ...[properties.className ?? []].flat()] }, [
      h('span.number', String(number)),
      ...children
    ])
  },
  reference,
  toParagraphLink: (id) => ({
    href: `${topOf(id)}.xhtml#${isNote(id) ? asideIdOf(id) : id}`,
    ...(isNote(id) ? reference : { role: 'doc-backlink' })
  }),
  // The dot is a character, so it also shows without CSS.
  toDot: (id) =>
    h(
      'a.correction',
      { ...reference, id: dotOf(id), href: `apparatus.xhtml#${id}`, ariaLabel: '此处文字有更正' },
      h('sup', '●')
    )
}

function toNote({ entry, headword, kind, text = '' }: EntryNote): Element {
  return h('aside', { ...footnote, id: elementIdOf(entry) }, [h('p', [h('b', headword), `（${kind}）${text}`])])
}

function apparatusPageOf(plan: Plan): Page {
  const notes = locateCorrections(plan).map((located) => {
    const { correction } = located
    return h('p', { id: correction.id }, [h('b', backlinkOf(located)), `　${sayNote(correction, plan.witnesses)}`])
  })
  return {
    name: 'apparatus.xhtml',
    title: '文字更正',
    body: [h('section.ours', [h('h1', '文字更正'), ...notes])]
  }
}

/** From the note of a correction to its dot in the text. */
function backlinkOf({ correction, where, paragraph }: LocatedCorrection): Element | string {
  if (paragraph === undefined) return where
  const href = `${topOf(paragraph)}.xhtml#${dotOf(correction.id)}`
  return h('a', { 'epub:type': 'backlink', role: 'doc-backlink', href }, where)
}

function navigationOf({ chapters }: Plan): Element {
  const item = (href: string, words: string, children: Element[] = []) =>
    h('li', [h('a', { href }, words), ...(children.length > 0 ? [h('ol', children)] : [])])
  return h('nav', { 'epub:type': 'toc', id: 'toc' }, [
    h('h1', '目录'),
    h('ol', [
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

function packageOf(plan: Plan, pages: readonly Page[], modified: Date): XmlElement {
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
        ...(plan.published === undefined ? [] : [x('dc:date', plan.published)]),
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
  const page = h('html', { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'zh-CN', 'xml:lang': 'zh-CN' }, [
    h('head', [h('title', title), h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })]),
    h('body', body)
  ])
  return toXmlFile(toXast(page) as XmlElement, 'html')
}

const container = x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
  x('rootfiles', [x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })])
])

const xhtml = 'application/xhtml+xml'
const pageId = (name: string) => name.replace('.xhtml', '')
/** The id of a correction’s dot. */
const dotOf = (correction: string) => `at_${correction}`

// Reading systems set fonts, sizes and colours; this only tells the parts from one another.
const style = `body { line-height: 1.8; }
h1 small, h2 small { display: block; font-weight: normal; }
.issuer { text-align: center; }
.paragraph { text-indent: 2em; margin: 0.5em 0; }
.number { margin-right: 0.5em; font-size: 0.6em; vertical-align: super; opacity: 0.6; }
.panel { margin: 1em 0; padding: 0.5em 1em; border: 1px solid; }
.panel figcaption { font-weight: bold; }
.row { display: flex; text-indent: 0; }
.cell { flex: 1; padding-right: 1em; }
.middle { flex: 2; }
.wide { flex: 4; }
.ours { font-size: 0.9em; border-top: 1px solid; padding-top: 1em; margin-top: 2em; }
.note { font-size: 0.9em; }
a.term, a.place { color: inherit; text-decoration: underline dotted; }
a.place { text-decoration-style: solid; }
a.correction { color: #b23a2b; text-decoration: none; }
a.correction sup { font-size: 0.5em; }
`
