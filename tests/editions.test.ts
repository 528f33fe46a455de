/** The editions of each real plan, and of one with parts and panels: each holds its reading text, unchanged, and keeps to its format. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, test, vi } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import * as z from 'zod'
import { createBookOf } from '../src/editions/book.ts'
import { editionsOf } from '../src/editions/downloads.ts'
import { jsonEditionSchema, pageEditionSchema, toJsonSchema, toPageSchema } from '../src/editions/json-schema.ts'
import { pageEditionsOf } from '../src/editions/page-editions.ts'
import { readBack, readPageBack } from '../src/editions/read-back.ts'
import { cite, unitOf } from '../src/model/eid.ts'
import { parseRef, refTo } from '../src/model/entry.ts'
import { sha256 } from '../src/model/sha256.ts'
import { toEpub } from '../src/editions/to-epub.ts'
import { toHtml } from '../src/editions/to-html.ts'
import { toPlanRecords, toPlanRecordSchema, toRecords, toRecordSchema } from '../src/editions/to-records.ts'
import { toJson } from '../src/editions/to-json.ts'
import { toPrint } from '../src/editions/to-print.ts'
import { zip } from '../src/editions/zip.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { identify, toCorpus, toExactCorpus } from '../src/search/to-corpus.ts'
import { checkPage, idsOf } from '../src/check/check-page.ts'
import { shownParagraphs } from '../src/html/shown-text.ts'
import { isDirect } from '../src/view/place-groups.ts'
import { markdown } from '../src/view/markdown.ts'
import { language } from '../src/integration/language.ts'
import { createLibrary } from '../src/model/library.ts'
import { readContent } from './read-content.ts'
import { readSoftware } from '../src/integration/read-software.ts'
import { prepareTypesetting } from '../src/integration/typeset.ts'
import { bundle } from '../src/integration/bundle.ts'
import { correctionsOf, paragraphsOf, type Plan } from '../src/model/plan.ts'
import { provide } from './provide.ts'
import { readPdf } from './read-pdf.ts'
import { undescribed } from './undescribed.ts'

const modified = new Date('2020-02-29T12:34:56Z')
const typeset = await prepareTypesetting()
const parts = {
  script: await bundle('src/client/entries/single-file.ts'),
  style: await bundle('src/styles/single-file.css'),
  software: (await readSoftware()).filter(({ isInSingleFile }) => isInSingleFile)
}

describe.each([
  ...readdirSync('content/plans').map((id) => ['content', id] as const),
  ['tests/golden/two-plans/content', 'river-2030'] as const
])('%s: %s', async (folder, id) => {
  const { plans, terms, places } = await readContent(folder)
  const plan = z.custom<Plan>(Boolean).parse(plans.find((one) => one.id === id))
  const book = createBookOf({ terms, places })(plan)
  const source = await readFile(join(folder, '../seeds/plans', id, 'source.txt'))
  const making = {
    modified,
    source,
    typeset,
    singleFile: {
      ...parts,
      corpus: toExactCorpus([plan], book.terms, book.places, language)
    }
  }
  const texts = paragraphsOf(plan).map(({ text }) => text)
  const ids = paragraphsOf(plan).map(({ id }) => id)

  function make(suffix: string) {
    const edition = editionsOf(plan).find(({ name }) => name === `${id}${suffix}`)
    if (!edition) throw new Error(`Expected an edition ${id}${suffix}, found none.`)
    return edition.make(book, making)
  }
  const makeText = (suffix: string) => z.string().parse(make(suffix))

  test('the source is there byte for byte', () => {
    expect(sha256(z.instanceof(Uint8Array).parse(make('-source.txt')))).toBe(plan.sha256)
  })

  test('plain text has every paragraph on a line of its own, and ours in brackets', () => {
    const text = makeText('.txt')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = text.slice(1).split('\r\n')
    expect(lines.filter((line) => texts.includes(line))).toEqual(texts)
    const titles = [
      plan.title,
      ...plan.chapters.flatMap((one) => [one.title, ...one.sections.map(({ title }) => title)])
    ]
    const panels = plan.chapters.flatMap((one) => [one, ...one.sections]).flatMap(({ panels = [] }) => panels)
    const others = lines.filter(
      (line) =>
        line !== '' && !texts.includes(line) && !/^［.*］$/.test(line) && !panels.some(({ title }) => line === title)
    )
    expect(others.map((line) => line.replace(/^第.{1,3}[篇章节]\u3000/, ''))).toEqual([
      plan.title,
      expect.stringContaining(plan.issuer),
      ...titles.slice(1)
    ])
  })

  test('the single file has the text, leads nowhere else, and can be sent by e-mail', () => {
    const page = makeText('.html')
    const tree = unified().use(rehypeParse).parse(page)
    const shown = shownParagraphs(page)
    expect(shown.map(({ text }) => text)).toEqual(texts)
    expect(shown.map(({ id }) => id)).toEqual(ids)
    const file = new VFile({ path: 'plan.html' })
    checkPage(tree, file, new Map([['plan.html', idsOf(tree)]]))
    // What else must not be inline must be so here.
    const faults = file.messages.filter(({ ruleId }) => ruleId !== 'inline-style' && ruleId !== 'inline-script')
    expect(faults.map(String)).toEqual([])
    expect(page.match(/<\/script/g)).toHaveLength(2)
    expect(making.singleFile.style).not.toMatch(/url\(|@import/)
    expect(new TextEncoder().encode(page).length).toBeLessThan(400 * 1024)
  })

  test('those that are read say where the official text is', () => {
    const address = 'https://example.org/plan.html'
    const told = { ...book, plan: { ...plan, official: { title: '小河县网站', address } } }
    for (const edition of editionsOf(plan).filter(({ name }) => /(?<!-source)\.(?:html|txt|md|xml|json)$/.test(name)))
      expect([edition.name, z.string().parse(edition.make(told, making)).includes(address)]).toEqual([
        edition.name,
        true
      ])
    const epub = unzipSync(toEpub(told, modified))
    expect(strFromU8(epub['EPUB/package.opf'] ?? new Uint8Array())).toContain(`<dc:source>${address}</dc:source>`)
  })

  test('those with definitions say of which month these are', () => {
    const told = { ...book, asOf: '2030-02' }
    expect(toHtml(told, making.singleFile)).toContain('各条解释按2030年2月的法律和机构写成。')
    expect(jsonEditionSchema.parse(JSON.parse(toJson(told)))).toMatchObject({ asOf: '2030-02' })
  })

  test('no edition that is read links a common word', () => {
    const term = book.terms.find(({ common, occurrences }) => !common && occurrences.some(isDirect))
    if (!term) throw new Error('Expected a term, found none.')
    const terms = book.terms.map((one) => (one === term ? { ...one, common: true as const } : one))
    const told = { plan, ...createLibrary([plan], { terms, places: book.places }) }
    const link = new RegExp(`href="?#term_${term.id}[" >]`)
    const epubOf = (one: typeof told) =>
      Object.values(unzipSync(toEpub(one, modified))).map((bytes) => strFromU8(bytes))
    expect(toHtml(book, making.singleFile).split(link).length).toBeGreaterThan(
      toHtml(told, making.singleFile).split(link).length
    )
    expect(epubOf(told).join('')).not.toMatch(link)
  })

  test('the single file carries no word that could be markup', () => {
    const hostile = '</script><img src=x onerror=alert(1)>&amp;<!--'
    const plan = { ...book.plan, title: hostile, shortTitle: hostile, issuer: hostile, lacks: hostile, origin: hostile }
    const terms = book.terms.map((term) => ({ ...term, headword: hostile, definition: hostile, forms: [hostile] }))
    const corpus = toExactCorpus([plan], terms, book.places, language)
    const tree = unified()
      .use(rehypeParse)
      .parse(toHtml({ ...book, plan, terms }, { ...making.singleFile, corpus }))
    const images: Element[] = []
    const scripts: string[] = []
    visit(tree, 'element', (element) => {
      if (element.tagName === 'img') images.push(element)
      if (element.tagName === 'script') scripts.push(toString(element))
    })
    expect(images).toEqual([])
    expect(scripts).toHaveLength(2)
    expect(JSON.parse(scripts[1] ?? '')).toMatchObject({ plans: [{ title: hostile, lacks: hostile }] })
  })

  test('Markdown is read back as the text it was made of', () => {
    const [, , body = ''] = makeText('.md').split(/^---$/m)
    const paragraphs = markdown.parse(body).children.filter(({ type }) => type === 'paragraph')

    const wordsOf = (node: object): string =>
      'value' in node ? String(node.value) : 'children' in node ? (node.children as object[]).map(wordsOf).join('') : ''
    expect(paragraphs.map(wordsOf)).toEqual(texts)
    const strong = paragraphs.flatMap((one) =>
      'children' in one ? one.children.filter(({ type }) => type === 'strong') : []
    )
    expect(strong.map(wordsOf)).toEqual(
      paragraphsOf(plan).flatMap(({ measure }) => (measure === undefined ? [] : [measure.slice(0, -1)]))
    )
  })

  test('Markdown has the characters of the text, so that a search finds them', () => {
    expect(makeText('.md')).not.toMatch(/&#?\w+;/)
  })

  test('JSON keeps to the published schema, and has the text', () => {
    const value: unknown = JSON.parse(makeText('.json'))
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(toJsonSchema()) as object)
    validate(value)
    expect(validate.errors).toBeNull()
    const edition = jsonEditionSchema.parse(value)
    const paragraphs = paragraphsOf(edition)
    expect(paragraphs.map(({ text }) => text)).toEqual(texts)
    expect(paragraphs.every(({ text, marks }) => marks.every((m) => text.slice(m.start, m.end) === m.form))).toBe(true)
    expect(correctionsOf(edition)).toEqual(correctionsOf(plan))
    expect(validate({ ...edition, version: 1 })).toBe(false)
  })

  test('each field of the schema is described', () => {
    expect(undescribed(toJsonSchema())).toEqual([])
    expect(undescribed(toPageSchema())).toEqual([])
  })

  test('the files beside the pages have the text in its order, and JSON keeps to the published schema', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(toPageSchema()) as object)
    const library = createLibrary([plan], { terms, places }, { asOf: '2030-02' })
    const shown = { md: [] as string[], json: [] as string[] }
    for (const { path, page, make } of pageEditionsOf(library, plan)) {
      const content = make()
      const kind = path.endsWith('.md') ? 'md' : 'json'
      shown[kind].push(...readPageBack(path, content, page).map(({ text }) => text))
      if (kind === 'md') continue
      const edition: unknown = JSON.parse(content)
      validate(edition)
      expect([path, validate.errors]).toEqual([path, null])
      const { paragraphs, ...named } = pageEditionSchema.parse(edition)
      const refs = new Set([
        ...named.terms.map(({ id }) => refTo('term', id)),
        ...named.places.map(({ id }) => refTo('place', id))
      ])
      // A plan that is named has no entry.
      const marked = paragraphs.flatMap(({ marks }) => marks.flatMap(({ entries }) => entries))
      expect(marked.filter((ref) => parseRef(ref).type !== 'plan' && !refs.has(ref))).toEqual([])
      const sources = paragraphs.flatMap(({ apparatus }) => apparatus.map(({ source }) => source))
      expect(new Set(sources)).toEqual(new Set(Object.keys(named.witnesses)))
    }
    expect(shown).toEqual({ md: texts, json: texts })
  })

  test('the tables have every paragraph, measure, entry and occurrence', () => {
    const rowsOf = (suffix: string) => makeText(suffix).split('\r\n').length - 2
    const paragraphs = makeText('-paragraphs.csv')
    expect(texts.filter((text) => !paragraphs.includes(`"${text.replaceAll('"', '""')}"`))).toEqual([])
    expect(rowsOf('-paragraphs.csv')).toBe(texts.length)
    expect(rowsOf('-measures.csv')).toBe(paragraphsOf(plan).filter(({ measure }) => measure !== undefined).length)
    expect(rowsOf('-terms.csv')).toBe(book.terms.length)
    expect(rowsOf('-places.csv')).toBe(book.places.length)
    expect(rowsOf('-occurrences.csv')).toBe(
      [...book.terms, ...book.places].reduce((sum, { occurrences }) => sum + occurrences.length, 0)
    )
  })

  test('Akoma Ntoso has the text under its ids, and every reference leads somewhere', () => {
    const xml = makeText('.xml')
    const body = xml.slice(xml.indexOf('<mainBody>'))
    const found = paragraphsIn(body, ({ tagName }) => tagName === 'p')
    expect(found.map(({ text }) => text)).toEqual(texts)
    expect(found.map(({ id }) => id)).toEqual(ids)
    const known = new Set([...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id))
    expect(known.size).toBe([...xml.matchAll(/ eId="/g)].length)
    const references = [...xml.matchAll(/ (?:refersTo|href|source)="#([^"]+)"/g)].map(([, id]) => id)
    expect(references.filter((id) => !known.has(id))).toEqual([])
    expect(body.match(/<noteRef /g)).toHaveLength(paragraphsOf(plan).flatMap(({ apparatus }) => apparatus).length)
  })

  test('Akoma Ntoso is valid by the official schema', async () => {
    const schemas = 'tests/schemas'
    const schema = await readFile(join(schemas, 'akomantoso30.xsd'), 'utf8')
    const preload = [{ fileName: 'xml.xsd', contents: await readFile(join(schemas, 'xml.xsd'), 'utf8') }]
    const memory = { initialMemoryPages: 1024, maxMemoryPages: 8192 }
    const check = (contents: string) =>
      validateXML({ xml: [{ fileName: 'plan.xml', contents }], schema: [schema], preload, ...memory })
    expect((await check(makeText('.xml'))).errors).toEqual([])
    expect((await check(makeText('.xml').replace('<docTitle>', '<docTitle wrong="">'))).valid).toBe(false)
  })

  test('EPUB has the text, and every name in it leads to a note on its page', () => {
    const files = unzipSync(z.instanceof(Uint8Array).parse(make('.epub')))
    expect(Object.keys(files)[0]).toBe('mimetype')
    const pages = Object.entries(files).filter(([path]) => /\/(chp|part)_/.test(path))
    const found = pages.flatMap(([, bytes]) =>
      paragraphsIn(strFromU8(bytes), ({ properties: { className } }) => [className].flat().includes('paragraph'))
    )
    expect(found.map(({ text }) => text)).toEqual(texts)
    expect(found.map(({ id }) => id)).toEqual(ids)
    const numbers = pages.flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/class="number">(\d+)</g)])
    expect(numbers.map(([, number]) => Number(number))).toEqual(paragraphsOf(plan).map(({ number }) => number))
    let count = 0
    for (const [, bytes] of pages) {
      const page = strFromU8(bytes)
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      count += targets.length
      expect(targets.filter((id) => !page.includes(` id="${id}"`))).toEqual([])
    }
    expect(count).toBeGreaterThan(0)
  })

  test('PDF has the text in its order, between the title and what is said of it', async () => {
    const { head, end, lacks = '', blocks, ours, words, issuer, date } = toPrint(book)
    const shown = blocks.map((block) => {
      if (block.type === 'heading') return block.words.join('')
      if (block.type === 'ours') return block.text
      const pieces = [...block.lead, ...block.cells.flatMap(({ pieces }) => pieces)]
      return `${block.number}${pieces.map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : '')).join('')}`
    })
    expect(shown.filter((text) => /^\d/.test(text))).toEqual(
      paragraphsOf(plan).map(({ number, text }) => `${number}${text}`)
    )
    const expected = [...words, issuer, date, ...head, lacks, '目录', ...shown, ...end, ...ours].join('')
    const { text, notes } = await readPdf(z.instanceof(Uint8Array).parse(await make('.pdf')))
    expect(text).toBe(expected.replace(/\s/g, ''))
    expect(notes).toHaveLength(paragraphsOf(plan).flatMap(({ apparatus }) => apparatus).length)
  })

  test('EPUB shows each corrected place by a sign, and its note leads back to it', () => {
    const files = unzipSync(z.instanceof(Uint8Array).parse(make('.epub')))
    const apparatus = strFromU8(files['EPUB/apparatus.xhtml'] ?? new Uint8Array())
    const dots = Object.entries(files).flatMap(([path, bytes]) => {
      const found: string[] = []
      visit(unified().use(rehypeParse).parse(strFromU8(bytes)), 'element', (element) => {
        if (!isDot(element)) return
        expect(toString(element)).toBe('●')
        found.push(`href="${path.replace('EPUB/', '')}#${String(element.properties.id)}"`)
      })
      return found
    })
    expect(dots).toHaveLength(paragraphsOf(plan).flatMap(({ apparatus }) => apparatus).length)
    expect(dots.filter((link) => !apparatus.includes(link))).toEqual([])
  })

  // Time enough to install it.
  test('EPUBCheck finds nothing', { timeout: 600_000 }, async ({ skip }) => {
    const { epubcheck } = provide(['epubcheck'])
    if (!epubcheck) return skip('EPUBCheck is not installed')
    const folder = await mkdtemp(join(tmpdir(), 'epub-'))
    const path = join(folder, 'plan.epub')
    await writeFile(path, await make('.epub'))
    const { status, stdout, stderr } = spawnSync('java', ['-jar', epubcheck, '--failonwarnings', path], {
      encoding: 'utf8'
    })
    await rm(folder, { recursive: true })
    expect(`${stdout}${stderr}`).toContain('No errors or warnings detected')
    expect(status).toBe(0)
  })

  test('the Word documents of the chapters have the text in its order, each its own', async () => {
    const parts = editionsOf(plan).flatMap(({ chapter, ...edition }) => (chapter ? [{ ...edition, chapter }] : []))
    const shown: ReturnType<typeof readBack> = []
    for (const { name, chapter, make } of parts) {
      const part = { ...plan, chapters: [chapter] }
      const own = readBack(name, await make(book, making), part) ?? []
      expect(own).toEqual(paragraphsOf(part).map(({ id, text }) => ({ id, text })))
      shown.push(...own)
    }
    expect(shown.map(({ id }) => id)).toEqual(ids)
    expect(new Set(editionsOf(plan).map(({ name }) => name)).size).toBe(editionsOf(plan).length)
  })

  test('the same book and date give the same bytes, in every time zone', async () => {
    for (const { make } of editionsOf(plan)) expect(await make(book, making)).toEqual(await make(book, making))
    const zone = process.env.TZ
    const entries = [{ path: 'a.txt', content: '小河' }]
    const inZone = (name: string) => {
      process.env.TZ = name
      return zip(entries, modified)
    }
    expect(inZone('Asia/Shanghai')).toEqual(inZone('America/New_York'))
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
})

describe.each(['content', 'tests/golden/two-plans/content'])('%s: all plans', async (folder) => {
  const { plans, terms, places } = await readContent(folder)
  const corpus = toCorpus(plans, terms, places, language)
  const bytes = toRecords(corpus)
  const linesOf = (bytes: Uint8Array) => {
    const lines = strFromU8(gunzipSync(bytes)).split('\n')
    expect(lines.at(-1)).toBe('')
    return lines.slice(0, -1).map((line): unknown => JSON.parse(line))
  }
  const records = linesOf(bytes)
  const planRecords = linesOf(toPlanRecords(corpus))
  const foldText = createFold(readSimplified(corpus.simplified))
  const fold = (text: string) => foldText(text).text

  test.each([
    ['paragraphs', toRecordSchema(), records],
    ['plans', toPlanRecordSchema(), planRecords]
  ])('the records of %s keep to the published schema, of which each field is described', (_, schema, records) => {
    const validate = new Ajv2020().compile(JSON.parse(schema) as object)
    expect(records.filter((record) => !validate(record))).toEqual([])
    expect(validate({})).toBe(false)
    expect(undescribed(schema)).toEqual([])
  })

  test('the records have the text in its order, as it is read and as it is searched, and the terms and places that it names', () => {
    const expected = plans.flatMap((plan) =>
      paragraphsOf(plan).map(({ id, text, marks, measure }) => {
        const named = new Set(marks.flatMap(({ entries, within = [] }) => [...entries, ...within]))
        const units = plan.chapters.flatMap((chapter) => [chapter, ...chapter.sections])
        const heading = units.find((unit) => unit.id === unitOf(id))?.title
        return {
          build: identify(corpus),
          plan: plan.id,
          id,
          citation: cite(id),
          ...(heading !== undefined && { heading }),
          text,
          folded: fold(text),
          ...(measure !== undefined && {
            measure: { length: measure.length, folded: fold(text.slice(0, measure.length)) }
          }),
          entries: [...named].filter((ref) => !ref.startsWith('plan:'))
        }
      })
    )
    expect(records).toEqual(expected.map((record, order) => ({ ...record, order })))
  })

  test('the records of plans have the titles of all units in their order', () => {
    const expected = plans.map(({ id, title, shortTitle, chapters }, order) => {
      const units = chapters.flatMap((chapter) => [chapter, ...chapter.sections])
      return {
        build: identify(corpus),
        id,
        order,
        title,
        shortTitle,
        units: units.map(({ id, title }) => ({ id, title, folded: fold(title) }))
      }
    })
    expect(planRecords).toEqual(expected)
  })

  test('the same plans give the same bytes, whatever the time', () => {
    vi.useFakeTimers({ now: modified })
    const earlier = toRecords(corpus)
    vi.useRealTimers()
    expect(sha256(earlier)).toBe(sha256(bytes))
  })
})

const isDot = ({ properties: { className } }: Element) => [className].flat().includes('correction')

const isNumber = ({ properties: { className } }: Element) => [className].flat().includes('number')
const isOurs = (element: Element) => isDot(element) || isNumber(element)

const wordsOf = ({ children }: Element): string =>
  children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' && !isOurs(child) ? wordsOf(child) : ''
    )
    .join('')

/** The elements that `isParagraph` takes, with the text in them, without numbers and the signs of corrections. */
function paragraphsIn(markup: string, isParagraph: (element: Element) => boolean): { id: unknown; text: string }[] {
  const found: { id: unknown; text: string }[] = []
  visit(unified().use(rehypeParse).parse(markup), 'element', (element) => {
    const { id, eId, eid } = element.properties
    if (isParagraph(element)) found.push({ id: id ?? eId ?? eid, text: wordsOf(element) })
  })
  return found
}
