/** Markup in every field of every seed is text in every edition. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { toString } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parse } from 'yaml'
import * as z from 'zod'
import { readContent } from './read-content.ts'
import { language } from '../src/integration/language.ts'
import { prepareTypesetting } from '../src/integration/typeset.ts'
import { createBookOf } from '../src/editions/book.ts'
import { editionsOf } from '../src/editions/downloads.ts'
import { siteFeedOf } from '../src/editions/feeds.ts'
import { toFeed } from '../src/editions/to-feed.ts'
import { exceptionsSchema, gazetteerSchema, glossarySchema } from '../src/model/lexicon-seeds.ts'
import { apparatusSchema, provenanceSchema } from '../src/model/seeds.ts'
import { markdown } from '../src/view/markdown.ts'
import { paragraphsOf } from '../src/model/plan.ts'
import { toExactCorpus } from '../src/search/to-corpus.ts'
import { payload, writeHostileSeeds } from './hostile-seeds.ts'
import { readPdf } from './read-pdf.ts'
import { buildContent } from './run-script.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  await writeHostileSeeds(join(folder, 'seeds'))
  const built = await buildContent('--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'))
  expect(built).toMatchObject({ code: 0, stderr: '' })
})
afterAll(() => rm(folder, { recursive: true }))

interface JsonSchema {
  readonly type?: string
  readonly pattern?: string
  readonly enum?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly additionalProperties?: JsonSchema | boolean
}

/** Paths of the fields that take any text: `corrections.*.note`. */
function textsIn(schema: JsonSchema, path: string): string[] {
  const { type, properties = {}, items, additionalProperties: others } = schema
  if (type === 'string' && !schema.pattern && !schema.enum) return [path]
  return [
    ...Object.entries(properties).flatMap(([name, field]) => textsIn(field, `${path}.${name}`)),
    ...(items ? textsIn(items, `${path}.*`) : []),
    ...(typeof others === 'object' ? textsIn(others, `${path}.*`) : [])
  ]
}

/** Paths of the values that have markup in them. */
function hostileIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return /<[a-z/!]|window\.ran|onerror/i.test(value) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((item) => hostileIn(item, `${path}.*`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, field]) =>
    hostileIn(field, name === payload ? `${path}.*` : `${path}.${name}`)
  )
}

test.each([
  ['plans/hostile-2031/provenance.yaml', provenanceSchema],
  ['plans/hostile-2031/corrections.yaml', apparatusSchema],
  ['glossary.yaml', glossarySchema],
  ['gazetteer.yaml', gazetteerSchema],
  ['exceptions.yaml', exceptionsSchema]
])('%s has it in every field that takes text', async (path, schema) => {
  const value: unknown = parse(await readFile(join(folder, 'seeds', path), 'utf8'))
  const hostile = new Set(hostileIn(value, ''))
  const expected = textsIn(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, '')
  expect(expected.length).toBeGreaterThan(2)
  // An address, which is compared with those of the plans.
  expect(expected.filter((path) => !hostile.has(path) && path !== '.*.in.*')).toEqual([])
})

describe('in the editions of the plan', () => {
  async function make() {
    const { plans, terms, places } = await readContent(join(folder, 'content'))
    const plan = plans.find(({ id }) => id === 'hostile-2031')
    if (!plan) throw new Error('Expected the hostile plan, found none.')
    const book = createBookOf({ terms, places })(plan)
    const corpus = toExactCorpus([plan], book.terms, book.places, language)
    const making = {
      modified: new Date('2031-04-01'),
      source: new Uint8Array(),
      typeset: await prepareTypesetting(),
      singleFile: { script: '', style: '', corpus, software: [] }
    }
    const made = new Map(
      editionsOf(plan).map((edition) => {
        const content = edition.make(book, making)
        return [edition.name.replace('hostile-2031', ''), content]
      })
    )
    const read = (suffix: string) => z.string().parse(made.get(suffix))
    const epub = Object.entries(unzipSync(z.instanceof(Uint8Array).parse(made.get('.epub'))))
    const pdf = z.instanceof(Uint8Array).parse(made.get('.pdf'))
    return { plan, read, epub, pdf, texts: paragraphsOf(plan).map(({ text }) => text) }
  }

  test('plain text, tables and JSON have it as it is', async () => {
    const { plan, read, texts } = await make()
    expect(texts.filter((text) => text.includes(payload)).length).toBeGreaterThan(3)
    const lines = read('.txt').split('\r\n')
    expect(texts.filter((text) => !lines.includes(text))).toEqual([])
    for (const suffix of ['-paragraphs.csv', '-terms.csv', '-places.csv', '-occurrences.csv'])
      expect(read(suffix)).toContain(payload.slice(0, 160).replaceAll('"', '""'))
    expect(JSON.parse(read('.json'))).toMatchObject({ title: plan.title, issuer: payload, lacks: payload })
  })

  test('Markdown read back has it as text, and no markup of its own', async () => {
    const { plan, read, texts } = await make()
    const [, , ...body] = read('.md').split(/^---$/m)
    const types = new Set<string>()
    const shown: string[] = []
    visit(markdown.parse(body.join('---')), (node, _, parent) => {
      types.add(node.type)
      if (node.type === 'paragraph' && parent?.type === 'root') shown.push(toString(node as never))
    })
    const plain = ['blockquote', 'heading', 'paragraph', 'root', 'strong', 'text']
    expect([...types].filter((type) => !plain.includes(type))).toEqual([])
    expect(shown).toEqual(texts)
    expect(parse(read('.md').split(/^---$/m)[1] ?? '')).toMatchObject({ title: plan.title, issuer: payload })
  })

  test('the single file has it as text, and nothing that runs or loads', async () => {
    const { plan, read } = await make()
    const tree = unified().use(rehypeParse).parse(read('.html'))
    const odd: string[] = []
    visit(tree, 'element', ({ tagName, properties }) => {
      const isOdd = tagName === 'img' || Object.keys(properties).some((name) => /^on[A-Z]/.test(name))
      const address = properties.href ?? properties.dataHref
      const leadsOn = String(address).startsWith('#') || address === plan.official?.address
      if (isOdd || (tagName === 'a' && !leadsOn)) odd.push(tagName)
    })
    expect(odd).toEqual([])
    expect(toString(tree)).toContain(payload)
  })

  test('PDF has it as text, and leads nowhere', async () => {
    const { plan, pdf, texts } = await make()
    const { text, info, links } = await readPdf(pdf)
    expect(texts.filter((one) => !text.includes(one.replace(/\s/g, '')))).toEqual([])
    expect(info).toMatchObject({ Title: plan.title, Author: payload })
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([])
  })

  test('XML is well-formed, and has it as text', async () => {
    const { plan, read, epub } = await make()
    const pages = epub.filter(([path]) => /\.(xhtml|opf|xml)$/.test(path))
    const files = [
      { fileName: 'plan.xml', contents: read('.xml') },
      { fileName: 'feed.xml', contents: toFeed(siteFeedOf([plan]), 'https://example.org/') },
      ...pages.map(([path, bytes]) => ({ fileName: path.replaceAll('/', '-'), contents: strFromU8(bytes) }))
    ]
    const { errors } = await validateXML({
      xml: files,
      normalization: 'c14n',
      modifyArguments: (args) => ['--noout', ...args.filter((arg) => files.some(({ fileName }) => fileName === arg))]
    })
    expect(errors).toEqual([])
    const escaped = payload.slice(0, 60).replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    for (const { fileName, contents } of files) {
      expect(contents).not.toMatch(/<(?:img|script)/)
      if (!/nav|container/.test(fileName))
        expect([fileName, contents]).toEqual([fileName, expect.stringContaining(escaped)])
    }
  })
})
