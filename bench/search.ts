/**
 * What the exact search costs, and whether it counts rightly: `npm run bench:search`, after `npm run build`. Prints rows of
 * the table of bench/README.md: the plan itself, and synthetic texts of 1,000 and 10,000 sections from a fixed seed, each on slow 4G (150 ms,
 * 200 KB/s) with the processor at a quarter of its speed. `npm run bench:search 1000` measures one size; 0 is the plan. A
 * path in the place of a size is a file of laws: a document a line, each an array of paragraphs, compressed by gzip.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Corpus } from '../src/search/corpus.ts'
import { createFold, readSimplified } from '../src/search/fold.ts'
import { isSmall } from '../src/search/is-small.ts'
import { identify } from '../src/search/to-corpus.ts'
import { searchFilesOf } from '../src/integration/write-search.ts'
import { measureFirstAnswer } from '../tests/browser/first-answer.ts'
import { launch } from './launch.ts'
import { meanOf, quantileOf } from './peers/statistics.ts'
import { pickQueries, readCorpus, readLaws, synthesize } from './search/corpora.ts'
import { serve } from './search/serve.ts'

const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['0', '1000', '10000']
const pages = ['search.html', 'yrd-2019/8/1.html']
const name = /data-corpus="(\w+)"/.exec(await readFile('dist/search.html', 'utf8'))?.[1] ?? ''
const real = await readCorpus(name)
const fold = createFold(readSimplified(real.simplified))
const browser = await launch()

console.log(
  '| text | wrong | KiB to an answer: mean | p95 | requests: mean | p95 | first after warm-up: median | p95 | warm: p95 | KiB a next one |'
)
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
for (const size of wanted) {
  const sections = Number(size)
  const corpus = size === '0' ? real : sections > 0 ? synthesize(real, sections) : await readLaws(real, size)
  const site = await mkdtemp(join(tmpdir(), 'bench-search-'))
  await writeSite(site, corpus)
  const server = await serve(site)
  const figures = await measure(server, corpus)
  const title = size === '0' ? 'the plan' : sections > 0 ? `${sections.toLocaleString('en')} sections` : 'laws'
  console.log(`| ${title} | ${figures.join(' | ')} |`)
  server.close()
  await rm(site, { recursive: true })
}
await browser.close()

/** The built site, with another collection in the place of the plan's: pages name its data, and the script that reads an index. */
async function writeSite(site: string, corpus: Corpus): Promise<void> {
  await cp('dist', site, { recursive: true, filter: (path) => !/dist\/(pagefind|search)(\/|$)/.test(path) })
  const before = performance.now()
  let files = 0
  for (const [path, content] of searchFilesOf(corpus)) {
    files++
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), content)
  }
  const seconds = (performance.now() - before) / 1000
  const memory = process.resourceUsage().maxRSS / 1024
  console.error(`${files} files in ${seconds.toFixed(1)} s, up to ${memory.toFixed(0)} MiB`)
  const [grams = ''] = globSync('assets/grams-*.js', { cwd: 'dist' })
  for (const page of pages) {
    const root = page.replace(/[^/]+\//g, '../').replace(/[^/]+$/, '')
    const html = (await readFile(join('dist', page), 'utf8')).replaceAll(name, identify(corpus))
    const withScript = html.replace(
      /(?=<script[^>]*src="assets\/search-)/,
      `<script defer src="${grams}" data-page-script></script>`
    )
    await writeFile(
      join(site, page),
      isSmall(corpus) ? html : withScript.replace('<body ', `<body data-script-grams="${root}${grams}" `)
    )
  }
}

async function measure({ address, traffic }: Awaited<ReturnType<typeof serve>>, corpus: Corpus) {
  const { paragraphs } = corpus
  const isTyped = isSmall(corpus)
  const firsts: { bytes: number; requests: number; milliseconds: number }[] = []
  for (const query of pickQueries(paragraphs, 20)) {
    const page = await browser.newPage()
    const { bytes, paths } = await measureFirstAnswer(page, address, 'yrd-2019/8/1.html', query)
    await page.close()
    const [warm] = await withPage(async (page) => {
      await page.goto(`${address}search.html`, { waitUntil: 'networkidle' })
      return ask(page, [query], isTyped)
    })
    firsts.push({ bytes, requests: paths.length, milliseconds: warm?.milliseconds ?? NaN })
  }
  return withPage(async (page) => {
    await page.goto(`${address}search.html`, { waitUntil: 'networkidle' })
    const queries = pickQueries(paragraphs, paragraphs.length < 10_000 ? 100 : 30)
    const before = traffic.bytes
    const answers = await ask(page, queries, isTyped)
    const next = (traffic.bytes - before) / 1024 / queries.length
    const again = await ask(page, queries.toReversed(), isTyped)
    const truth = paragraphs.map(({ text }) => fold(text).text)
    const wrong = answers.filter(({ query, occurrences }) => {
      const words = fold(query).text
      return occurrences !== truth.reduce((sum, text) => sum + text.split(words).length - 1, 0)
    })
    const of = (key: 'bytes' | 'requests' | 'milliseconds') => firsts.map((first) => first[key])
    const times = of('milliseconds')
    return [
      `${wrong.length} of ${queries.length}`,
      ...[meanOf(of('bytes')), quantileOf(of('bytes'), 0.95)].map((bytes) => (bytes / 1024).toFixed(1)),
      meanOf(of('requests')).toFixed(1),
      String(quantileOf(of('requests'), 0.95)),
      ...[quantileOf(times, 0.5), quantileOf(times, 0.95)].map((time) => `${Math.round(time)} ms`),
      `${quantileOf(
        again.map(({ milliseconds }) => milliseconds),
        0.95
      ).toFixed(1)} ms`,
      next.toFixed(1)
    ]
  })
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

/** @param isTyped Whether a question is only typed, which is enough where an answer costs no request; else it is sent. */
function ask(page: Page, queries: readonly string[], isTyped: boolean) {
  return page.evaluate(
    async ([queries, isTyped]) => {
      const form = document.querySelector<HTMLFormElement>('form[data-search]')
      const box = form?.querySelector<HTMLInputElement>('input[name=q]')
      const answer = document.getElementById('search-answer')
      if (!form || !box || !answer) throw new Error('Expected the search page, found another.')
      const answers = []
      for (const query of queries) {
        box.value = query
        const start = performance.now()
        if (isTyped) box.dispatchEvent(new InputEvent('input'))
        else form.requestSubmit()
        await new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (answer.dataset.state === 'busy') return
            observer.disconnect()
            resolve()
          })
          observer.observe(answer, { attributes: true, attributeFilter: ['data-state'] })
        })
        const milliseconds = performance.now() - start
        answers.push({ query, milliseconds, occurrences: Number(answer.dataset.occurrences) })
        // Nobody asks again before the answer is painted.
        await new Promise((resolve) => requestIdleCallback(resolve))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      }
      return answers
    },
    [queries, isTyped] as const
  )
}
