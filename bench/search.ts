/**
 * What the search costs, and whether it is exact: `npm run bench:search`, after `npm run build`. Prints the tables of
 * bench/README.md. The plan itself, and synthetic texts of 25, 1,000 and 10,000 sections from a fixed seed; each on slow 4G (150 ms, 200 KB/s) with the processor at a quarter of its speed. `npm run bench:search 1000`
 * measures one size; 0 is the plan.
 */
import { createServer } from 'node:http'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { close } from 'pagefind'
import type { Corpus, CorpusParagraph } from '../src/search/corpus.ts'
import { dataFiles, pathOfData, type DataFile, type Delivered } from '../src/search/data-file.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { identify } from '../src/search/to-corpus.ts'
import { writeSearch } from '../src/integration/write-search.ts'
import { launch } from './launch.ts'
import { createRandom } from './random.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml'
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 25, 1_000, 10_000]
/** What the server has sent: requests of workers are not those of the page. */
const traffic = { bytes: 0, requests: 0 }
const page = await readFile('dist/search.html', 'utf8')
const name = /data-corpus="(\w+)"/.exec(page)?.[1] ?? ''
const real = await readCorpus()
const fold = createFold(readSimplified(real.simplified))
const browser = await launch()

console.log(
  '| text | recall | precision | opened with a query | first after warm-up | next: median | p95 | warm: median | p95 | bytes to first | requests | bytes a next one |'
)
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
for (const sections of sizes) {
  const corpus = sections === 0 ? real : { ...real, paragraphs: synthesize(sections) }
  const site = await mkdtemp(join(tmpdir(), 'bench-search-'))
  await cp('dist', site, { recursive: true, filter: (path) => !/dist\/(pagefind|search)(\/|$)/.test(path) })
  await writeSearch(site, corpus)
  await writeFile(join(site, 'search.html'), page.replaceAll(name, identify(corpus)))
  const server = await serve(site)
  const queries = pickQueries(corpus.paragraphs, sections < 10_000 ? 200 : 20)
  const figures = await measure(server.address, corpus.paragraphs, queries)
  console.log(
    `| ${sections === 0 ? 'the plan' : `${sections.toLocaleString('en')} sections`} | ${figures.join(' | ')} |`
  )
  server.close()
  await rm(site, { recursive: true })
}
await browser.close()
await close()

async function measure(address: string, paragraphs: readonly CorpusParagraph[], queries: readonly string[]) {
  const opened = await withPage(async (page) => {
    await page.goto(`${address}search.html?q=${encodeURIComponent(queries[0] ?? '')}`)
    return settled(page)
  })
  return withPage(async (page) => {
    Object.assign(traffic, { bytes: 0, requests: 0 })
    await page.goto(`${address}search.html`)
    // The data come while one types; wait until no request is under way.
    await page.waitForLoadState('networkidle')
    const first = await ask(page, queries.slice(0, 1))
    const { bytes: firstBytes, requests } = { ...traffic }
    const answers = await ask(page, queries)
    const nextBytes = traffic.bytes - firstBytes
    const warm = await ask(page, queries.toReversed())
    const truth = paragraphs.map(({ id, text }) => ({ id, folded: fold(text).text }))
    let [found, right, wanted] = [0, 0, 0]
    for (const { query, ids } of answers) {
      const expected = new Set(truth.filter(({ folded }) => folded.includes(fold(query).text)).map(({ id }) => id))
      found += ids.length
      wanted += expected.size
      right += ids.filter((id) => expected.has(id)).length
    }
    return [
      (right / wanted).toFixed(3),
      (right / found).toFixed(3),
      `${Math.round(opened)} ms`,
      `${Math.round(first[0]?.milliseconds ?? NaN)} ms`,
      ...quantiles(answers),
      ...quantiles(warm),
      `${Math.round(firstBytes / 1024)} KB`,
      String(requests),
      `${(nextBytes / 1024 / queries.length).toFixed(1)} KB`
    ]
  })
}

/** Median and 95th percentile. */
function quantiles(answers: readonly { readonly milliseconds: number }[]): string[] {
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return [0.5, 0.95].map((part) => `${(times[Math.floor(times.length * part)] ?? NaN).toFixed(1)} ms`)
}

async function withPage<T>(run: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200 * 1024,
    uploadThroughput: 200 * 1024
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const result = await run(page)
  await context.close()
  return result
}

/** Milliseconds from the beginning of the page to its answer. */
async function settled(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => document.getElementById('search-answer')?.dataset.state === 'done' && performance.now(),
    undefined,
    { polling: 5, timeout: 120_000 }
  )
  return handle.jsonValue() as Promise<number>
}

function ask(page: Page, queries: readonly string[]) {
  return page.evaluate(async (queries) => {
    const form = document.querySelector<HTMLFormElement>('form[data-search]')
    const box = form?.querySelector<HTMLInputElement>('input[name=q]')
    const answer = document.getElementById('search-answer')
    if (!form || !box || !answer) throw new Error('Expected the search page, found another.')
    const answers = []
    for (const query of queries) {
      box.value = query
      const start = performance.now()
      form.requestSubmit()
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (answer.dataset.state === 'busy') return
          observer.disconnect()
          resolve()
        })
        observer.observe(answer, { attributes: true, attributeFilter: ['data-state'] })
      })
      const milliseconds = performance.now() - start
      const hits = [...answer.querySelectorAll<HTMLElement>('[data-paragraph]')]
      const ids = [...new Set(hits.map(({ dataset }) => dataset.paragraph ?? ''))]
      answers.push({ query, milliseconds, ids })
      // Nobody asks again before the answer is painted.
      await new Promise((resolve) => requestIdleCallback(resolve))
    }
    return answers
  }, queries)
}

/** Two paragraphs a section, of sentences of the plan in a new order. */
function synthesize(sections: number): CorpusParagraph[] {
  const random = createRandom(sections)
  const sentences = real.paragraphs.flatMap(({ text }) => text.split(/(?<=[。，；])/))
  return Array.from({ length: 2 * sections }, (_, index) => {
    const words = Array.from({ length: 14 }, () => sentences[Math.floor(random() * sentences.length)]).join('')
    const section = Math.floor(index / 2)
    const id = `chp_${1 + Math.floor(section / 5)}__sec_${1 + (section % 5)}__p_${1 + (index % 2)}`
    return { plan: 'yrd-2019', id, text: words, entries: [] }
  })
}

/** Strings of the text, of 4 to 12 characters: what people paste and type. */
function pickQueries(paragraphs: readonly CorpusParagraph[], count: number): string[] {
  const random = createRandom(7)
  return Array.from({ length: count }, () => {
    const text = paragraphs[Math.floor(random() * paragraphs.length)]?.text ?? ''
    const start = Math.floor(random() * (text.length - 12))
    return text.slice(start, start + 4 + Math.floor(random() * 9)).replaceAll(/[\s"-]/g, '')
  })
}

async function readCorpus(): Promise<Corpus> {
  const parts: Partial<Corpus> = {}
  for (const file of Object.keys(dataFiles) as DataFile[]) {
    const script = await readFile(join('dist', pathOfData(file, name)), 'utf8')
    const delivered = JSON.parse(script.slice(script.indexOf('push(') + 5, script.lastIndexOf(')'))) as Delivered
    Object.assign(parts, delivered.parts)
  }
  return parts as Corpus
}

/** A server that compresses, as hosts do. */
async function serve(folder: string) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = types[extname(path)]
        const body = type ? gzipSync(bytes) : bytes
        traffic.bytes += body.length
        traffic.requests++
        response.writeHead(200, {
          'content-type': type ?? (path.endsWith('.json') ? 'application/json' : 'application/octet-stream'),
          ...(type && { 'content-encoding': 'gzip' })
        })
        response.end(body)
      },
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
