/** Editions of arbitrary plans: each, read by a reader of its format, has the reading text. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { toAkomaNtoso } from '../../src/editions/to-akn.ts'
import { toEpub } from '../../src/editions/to-epub.ts'
import { siteFeedOf } from '../../src/editions/feeds.ts'
import { toFeed } from '../../src/editions/to-feed.ts'
import { toHtml } from '../../src/editions/to-html.ts'
import { toMarkdown } from '../../src/editions/to-markdown.ts'
import { markdown } from '../../src/view/markdown.ts'
import { toParagraphsCsv } from '../../src/editions/paragraphs-csv.ts'
import { toText } from '../../src/editions/to-text.ts'
import { annotatePlan } from '../../src/annotate/annotate-plan.ts'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { showBreaks } from '../../src/view/reading-diff.ts'
import { shownParagraphs } from '../../src/html/shown-text.ts'
import { sourceReadingsOf } from '../../src/view/source-readings.ts'
import { refTo } from '../../src/model/entry.ts'
import { createLibrary } from '../../src/model/library.ts'
import { paragraphsOf } from '../../src/model/plan.ts'
import { toHitsCsv } from '../../src/search/take-away.ts'
import { corrected } from './hostile.ts'
import { read } from './read.ts'
import { nothingMeant } from '../../src/search/meant.ts'

const modified = new Date('2020-02-29T12:34:56Z')
const annotate = createAnnotator({
  forms: new Map(
    ['小河', '<b>', '保护小河', '&', '。'].map((form, index) => [form, [{ entries: [refTo('term', `t${index}`)] }]])
  ),
  exceptions: []
})

/** Plans that `npm run content` would publish, as far as their characters go. */
const book = corrected
  .map(({ source, corrections }) => ({ source, ...read(source, corrections) }))
  .filter(({ messages }) => messages.length === 0)
  .map(({ source, tree }) => {
    const about = {
      title: '小河<规划>&',
      shortTitle: '小河',
      issuer: '小河县',
      published: '2030-01',
      sha256: '',
      origin: ']]>'
    }
    const witnesses = { w: { title: '<另本>', location: '馆', collated: '2030-02-01' } }
    const { plan } = annotatePlan({ id: 'river-2030', ...about, contents: [], witnesses, ...tree }, annotate)
    return { source, plan, ...createLibrary([], { terms: [], places: [] }) }
  })

const texts = (plan: Parameters<typeof paragraphsOf>[0]) => paragraphsOf(plan).map(({ text }) => text)
const html = unified().use(rehypeParse)

function textsIn(tree: Root, isParagraph: (element: Element) => boolean): string[] {
  const found: string[] = []
  visit(tree, 'element', (element) => {
    if (isParagraph(element)) found.push(wordsOf(element))
  })
  return found
}

/** Without the signs of corrections. */
const wordsOf = ({ children }: Element): string =>
  children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' && !isDot(child) ? wordsOf(child) : ''
    )
    .join('')

const isDot = ({ properties: { className } }: Element) => [className].flat().includes('correction')

const isParagraph = ({ tagName, properties: { className } }: Element) =>
  tagName !== 'body' && [className].flat().includes('paragraph')

test('plain text and tables', () => {
  fc.assert(
    fc.property(book, ({ plan }) => {
      const lines = toText(plan).split('\r\n')
      expect(lines.filter((line) => texts(plan).includes(line))).toEqual(expect.arrayContaining(texts(plan)))
      const rows = parseCsv(toParagraphsCsv(plan)).slice(1)
      expect(rows.map((cells, at) => unescape(cells[7], texts(plan)[at]))).toEqual(texts(plan))
    })
  )
})

test('a table of hits', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (cells) => {
      const place = { plan: 'p', title: 'p', id: 'chp_1', citation: '第一章', where: '', address: undefined }
      const lines = cells.map((cell) => ({
        ...place,
        hit: 0,
        count: 1,
        pieces: [
          { text: cell, isHit: false },
          { text: cell, isHit: true }
        ]
      }))
      const rows = parseCsv(toHitsCsv(lines, true)).slice(1)
      expect(rows.map(([, , left], at) => unescape(left, cells[at]))).toEqual(cells)
    })
  )
})

test('Markdown', () => {
  fc.assert(
    fc.property(book, ({ plan }) => {
      const edition = toMarkdown(plan)
      const [, , ...body] = edition.split(/^---$/m)
      const paragraphs = markdown.parse(body.join('---')).children.filter(({ type }) => type === 'paragraph')
      const wordsOf = (node: object): string =>
        'value' in node
          ? String(node.value)
          : 'children' in node
            ? (node.children as object[]).map(wordsOf).join('')
            : ''
      expect(paragraphs.map(wordsOf)).toEqual(texts(plan))
      // What is not a sign of Markdown is written as it is: a search in the file finds it.
      const plain = texts(plan).filter((text) => !/[!-/:-@[-`{-~]|^\s|\s$/.test(text))
      const lines = edition.replaceAll('**', '').split('\n')
      expect(plain.filter((text) => !lines.includes(text))).toEqual([])
    })
  )
})

test('the single file', () => {
  const corpus = { plans: [], paragraphs: [], entries: [], simplified: '', meant: nothingMeant }
  fc.assert(
    fc.property(book, (book) => {
      const tree = html.parse(toHtml(book, { style: '', script: '', corpus, software: [] }))
      const shown: string[] = []
      visit(tree, 'element', (element) => {
        if (isParagraph(element))
          shown.push(
            ...element.children.flatMap((child) =>
              child.type === 'element' && child.tagName === 'p' ? [toString(child)] : []
            )
          )
      })
      expect(shown).toEqual(texts(book.plan))
    })
  )
})

test('Akoma Ntoso and EPUB', () => {
  fc.assert(
    fc.property(book, (book) => {
      const xml = toAkomaNtoso(book, modified)
      const body = html.parse(xml.slice(xml.indexOf('<mainBody>')))
      expect(textsIn(body, ({ tagName }) => tagName === 'p')).toEqual(texts(book.plan))
      const files = Object.entries(unzipSync(toEpub(book, modified))).filter(([path]) => /\/(chp|part)_/.test(path))
      const shown = files.flatMap(([, bytes]) => shownParagraphs(strFromU8(bytes), { isXml: true }))
      expect(shown.map(({ text }) => text)).toEqual(texts(book.plan))
    })
  )
})

test('all XML is well-formed', { timeout: 600_000 }, async () => {
  const books = fc.sample(book, 200)
  const files = books.flatMap((book, index) => {
    const pages = Object.entries(unzipSync(toEpub(book, modified))).filter(([path]) => /\.(xhtml|opf|xml)$/.test(path))
    return [
      { fileName: `${index}.xml`, contents: toAkomaNtoso(book, modified) },
      { fileName: `${index}.atom`, contents: toFeed(siteFeedOf([book.plan]), 'https://example.org/') },
      ...pages.map(([path, bytes]) => ({
        fileName: `${index}-${path.replaceAll('/', '-')}`,
        contents: strFromU8(bytes)
      }))
    ]
  })
  const { errors } = await validateXML({
    xml: files,
    normalization: 'c14n',
    modifyArguments: (args) => ['--noout', ...args.filter((arg) => files.some(({ fileName }) => fileName === arg))],
    initialMemoryPages: 1024,
    maxMemoryPages: 8192
  })
  expect(errors.slice(0, 3)).toEqual([])
})

test('readings of the source, put back, give the source', () => {
  fc.assert(
    fc.property(book, ({ source, plan }) => {
      for (const paragraph of paragraphsOf(plan)) {
        let made = paragraph.text
        for (const { start, end, sic } of sourceReadingsOf(paragraph).toReversed())
          made = made.slice(0, start) + sic + made.slice(end)
        const { start, end } = paragraph.position
        const tidy = (text: string) =>
          showBreaks(text)
            .replaceAll(/\s/g, '')
            .replaceAll(/(?:〔换行〕)+/g, '〔换行〕')
        expect(tidy(made)).toBe(tidy(source.slice(start.offset, end.offset)))
      }
    })
  )
})

/** Without the apostrophe before what could run as a formula. */
const unescape = (cell: string | undefined, text = '') => (cell === `'${text}` ? cell.slice(1) : cell)

/** RFC 4180, with an end after each row. */
function parseCsv(table: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of table
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
