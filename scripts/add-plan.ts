/**
 * A new plan from a document: `npm run add-plan -- river-2030 text.txt`. Writes the folder of the plan in seeds/plans/; what the
 * document tells of itself is filled in, and printed to be read over.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { VFile } from 'vfile'
import { stringify } from 'yaml'
import { proposalsOf } from '../src/integration/content.ts'
import { folders } from '../src/integration/folders.ts'
import { locale, told } from '../src/integration/locale.ts'
import { listMessages } from '../src/integration/print-messages.ts'
import { needSeeds } from '../src/integration/need-seeds.ts'
import { readArgs } from '../src/integration/read-args.ts'
import { readSeeds } from '../src/integration/read-seeds.ts'
import { parseRef } from '../src/model/entry.ts'
import { say, type Message } from '../src/model/messages/say.ts'
import { paragraphsOf } from '../src/model/plan.ts'
import { hasFaults } from '../src/model/report.ts'
import { schemaLineOf } from '../src/model/seed-schemas.ts'
import { extract, ExtractError } from '../src/extract/extract.ts'
import { sha256 } from '../src/model/sha256.ts'
import { readDocument, type Document } from '../src/read/document/read-document.ts'
import { draftProvenance } from '../src/read/draft-provenance.ts'
import { readPlan } from '../src/read/read-plan.ts'
import { draftShortTitle } from '../src/read/short-title.ts'

/** A printed book has hundreds of page numbers: only the first lines that are not text are shown. */
const mostLinesShown = 12

const option = { type: 'string' } as const
const { values, positionals } = readArgs(
  {
    title: option,
    shortTitle: option,
    issuer: option,
    published: option,
    origin: option,
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' }
  },
  say('add-help'),
  Infinity
)
const [id, path, ...others] = positionals
if (id === undefined || path === undefined || others.length > 0) fail(say('add-arguments'), say('add-help'))
if (!/^[a-z\d][a-z\d-]*$/.test(id)) fail(say('add-id-wrong', { id }))
needSeeds()
const folder = join(folders.seeds, 'plans', id)
if (existsSync(folder) && !values['dry-run']) fail(say('add-id-taken', { folder }))
if (!existsSync(path)) fail(say('add-file-missing', { path }))

const received = await readFile(path)
const extracted = await extract(received, path).catch((error: unknown) => {
  if (error instanceof ExtractError) fail(error.said)
  throw error
})
// A text in UTF-8 is its own source, byte for byte.
const isSource = extracted.extractor === 'text' && extracted.encoding?.startsWith('UTF-8') === true
const bytes = isSource ? received : Buffer.from(extracted.text)
const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const document = readDocument(source, { isOfPages: extracted.isOfPages === true })
const title = values.title ?? document.title
const issuer = values.issuer ?? document.issuer
const published = values.published ?? document.date
const draft = draftProvenance(source, { ...document, ...(title !== undefined && { title }) })

for (const message of extracted.says) tell(message)
tellOf(document)
if (title === undefined) fail(say('add-title-missing'))

const receivedName = `received${extname(path).toLowerCase()}`
const provenance = {
  title,
  shortTitle: values.shortTitle ?? draftShortTitle(title, issuer, published),
  issuer: issuer ?? '发文机关不详',
  ...(published !== undefined && { published }),
  sha256: sha256(bytes),
  ...(!isSource && {
    received: { file: receivedName, sha256: sha256(received), extractor: extracted.extractor }
  }),
  origin: values.origin ?? `本站的文本来自文件“${basename(path)}”。`,
  ...draft
}
const files: Record<string, string | Uint8Array> = {
  'source.txt': bytes,
  ...(!isSource && { [receivedName]: received }),
  'provenance.yaml': schemaLineOf('provenance', '../../') + stringify(provenance, { lineWidth: 0 }),
  'corrections.yaml': `${schemaLineOf('corrections', '../../')}witnesses: {}\ncorrections: []\n`
}
const seedOf = (name: string) => new VFile({ path: join(folder, name), value: files[name] ?? '' })
const seeds = {
  id,
  source: seedOf('source.txt'),
  provenance: seedOf('provenance.yaml'),
  corrections: seedOf('corrections.yaml')
}
readPlan(seeds)
const read = [seeds.source, seeds.provenance, seeds.corrections]
const messages = { en: listMessages(read, 'en'), zh: listMessages(read, 'zh') }
if (hasFaults(read)) fail(say('add-unusable', { messages }))
if (read.some(({ messages }) => messages.length > 0)) console.error(messages[locale])
if (values.json) process.stdout.write(`${JSON.stringify(toJson(document), undefined, 2)}\n`)
if (values['dry-run']) tell(say('add-dry-run'))
else {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await tellMarks()
  tell(say('add-written', { folder, seeds: values.seeds }))
}

/** Print what was taken of a document, and what is doubted. */
function tellOf(document: Document): void {
  const { covering, number, units, articles, furniture, cover, attachments, notes, tables, wrap, doubts } = document
  const facts = { title, covering, issuer, number, date: published }
  for (const fact of ['title', 'covering', 'issuer', 'number', 'date'] as const) {
    const value = facts[fact]
    if (value !== undefined) tell(say('found-fact', { fact, value }))
  }
  for (const { depth, label, title, line, in: name } of units)
    tell(say('found-heading', { depth, text: label + title, line, ...(name !== undefined && { part: name }) }))
  for (const { label, title, line } of attachments)
    tell(say('found-heading', { depth: 1, text: `${label}　${title}`, line }))
  tell(
    say('found-counts', {
      characters: [...extracted.text].length,
      ...{ articles: articles.length, attachments: attachments.length, tables: tables.length, notes },
      ...{ cover: cover.length, furniture: furniture.length }
    })
  )
  const sourceLines = source.split(/\r\n|\r|\n/)
  for (const { line } of furniture.slice(0, mostLinesShown))
    tell(say('found-furniture', { line, text: shorten(sourceLines[line - 1] ?? '') }))
  if (furniture.length > mostLinesShown) tell(say('found-more-furniture'))
  if (wrap !== undefined) tell(say('found-wrap', { width: Math.round(wrap) }))
  if (issuer === undefined) tell(say('issuer-missing'))
  if (published === undefined) tell(say('date-missing'))
  for (const { line, ...message } of doubts) tell(say('at-line', { line, message }))
}

/** Print how much of the new plan is linked. */
async function tellMarks(): Promise<void> {
  const { library, decided } = await readSeeds(folders.seeds, () => undefined)
  const plan = library?.plans.find((plan) => plan.id === id)
  if (!plan) return
  const linked = paragraphsOf(plan).flatMap(({ marks }) => marks.flatMap(({ entries: [entry] }) => entry ?? []))
  const places = linked.filter((entry) => parseRef(entry).type === 'place')
  const refused = decided.flatMap(({ plan, decisions }) =>
    plan === id ? decisions.filter(({ exception }) => exception?.entry === undefined) : []
  )
  const proposals = proposalsOf(plan)
  const others = linked.filter((entry) => parseRef(entry).type !== 'place')
  tell(
    say('found-links', {
      places: { names: new Set(places).size, count: places.length },
      others: { names: new Set(others).size, count: others.length },
      refused: refused.length,
      proposals: proposals.length
    })
  )
}

function shorten(text: string): string {
  const characters = [...text.trim()]
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}……` : characters.join('')
}

/** For programs: lines and depths count from 1; the depths of an attachment begin again at 1. */
function toJson({ covering, number, units, articles, furniture, cover, attachments, notes, tables, doubts }: Document) {
  return {
    title: title ?? null,
    covering: covering ?? null,
    issuer: issuer ?? null,
    number: number ?? null,
    date: published ?? null,
    units: units.map(({ line, depth, label, title, in: name }) => ({
      ...{ line, depth, label, title },
      ...(name !== undefined && { in: name })
    })),
    articles,
    furniture: furniture.map(({ line }) => line),
    cover,
    attachments: attachments.map(({ line, label, title }) => ({ line, label, title })),
    notes,
    tables: tables.length,
    says: extracted.says,
    doubts
  }
}

/** Standard output is for programs when they ask for it. */
function tell(message: Message): void {
  if (values.json) console.error(told(message))
  else console.log(told(message))
}

function fail(...messages: readonly Message[]): never {
  if (values.json) console.log(JSON.stringify({ errors: messages }, undefined, 2))
  else for (const message of messages) console.error(told(message))
  process.exit(1)
}
