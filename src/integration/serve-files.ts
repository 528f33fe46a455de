import type { ViteDevServer } from 'vite'
import { createBookOf } from '../editions/book.ts'
import { commonFiles, editionsOf } from '../editions/downloads.ts'
import { pageEditionsOf } from '../editions/page-editions.ts'
import type { Library } from '../model/library.ts'
import type { Corpus } from '../search/corpus.ts'
import { buildDate } from './build-date.ts'
import { prepareMaking } from './write-editions.ts'
import { indexWords, searchFilesOf } from './write-search.ts'

/** What is made from the seeds. */
interface Made {
  readonly library: Library
  readonly corpus: Corpus
}

/** In development, make what stands beside the pages when it is asked for: the data of the search, and the editions. */
export function serveFiles(server: ViteDevServer, made: () => Made | undefined): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname.slice(1))
    const now = made()
    if (
      !now ||
      !/^(?:assets\/[\da-f]{8}-|(?:search|pagefind|downloads)\/|[^/]+\/[^/]+\/[^/]+\.(?:md|json)$)/.test(path)
    ) {
      next()
      return
    }
    makeFile(path, now).then((content) => {
      if (content === undefined) next()
      else response.setHeader('content-type', typeOf(path)).end(content)
    }, next)
  })
}

async function makeFile(path: string, { library, corpus }: Made): Promise<string | Uint8Array | undefined> {
  if (path === library.site?.logo?.path) return library.site.logo.bytes
  if (path.startsWith('search/')) return dataOf(corpus).get(path)
  if (path.startsWith('pagefind/')) return (await wordsOf(corpus)).get(path)
  const common = commonFiles.find(({ name }) => path === `downloads/${name}`)
  if (common) return common.make(corpus)
  for (const plan of library.plans) {
    const beside = pageEditionsOf(library, plan).find((one) => one.path === path)
    if (beside) return beside.make()
    const edition = editionsOf(plan).find(({ name }) => path === `downloads/${name}`)
    if (!edition) continue
    const createMaking = await prepareMaking(buildDate(library.plans), library.site)
    const book = createBookOf(library)(plan)
    return edition.make(book, await createMaking(book))
  }
  return undefined
}

/** A page asks for several files: they are made once. */
let data: { readonly corpus: Corpus; readonly files: ReadonlyMap<string, string> } | undefined

function dataOf(corpus: Corpus) {
  if (data?.corpus !== corpus) data = { corpus, files: new Map(searchFilesOf(corpus)) }
  return data.files
}

/** So are Pagefind's. */
let words: { readonly corpus: Corpus; readonly files: ReturnType<typeof indexWords> } | undefined

function wordsOf(corpus: Corpus) {
  if (words?.corpus !== corpus) words = { corpus, files: indexWords(corpus.paragraphs) }
  return words.files
}

const typeOf = (path: string) => types[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.ris': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.gz': 'application/gzip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}
