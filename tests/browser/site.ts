import { createReadStream } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, expect } from '@playwright/test'
import sirv from 'sirv'
import { fixture } from './fixture.ts'

export { expect }

/** The three ways to open one and the same folder: at the root of a host, in a folder of it, by double-click. */
export const hosts = ['at /', 'under /a/b/', 'by double-click'] as const
export type Host = (typeof hosts)[number]

interface Site {
  /** Address of the site's folder, with a slash at its end. */
  address: string
  /** Requests that left the site, faults of scripts and refused resources; a test ends with none. */
  faults: string[]
}

/**
 * A test with the site of the tests opened in one of the ways; set `host`, what its policy demands or lets, and the folder of
 * another site by `test.use`.
 */
export const test = base.extend<{ host: Host; folder: string; hasWasm: boolean; demands: string; site: Site }>({
  host: ['at /', { option: true }],
  folder: [fixture.site, { option: true }],
  hasWasm: [true, { option: true }],
  demands: ['', { option: true }],
  site: async ({ host, folder, hasWasm, demands, page }, use) => {
    const { address, close } =
      host === 'by double-click'
        ? await openFolder(folder)
        : await openServer(folder, host === 'at /' ? '/' : '/a/b/', policyOf(hasWasm) + demands)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText
      // The next page ends what the last one still loads: its icon.
      if (reason !== 'net::ERR_ABORTED' && !isTried(request.url())) faults.push(`${reason}: ${request.url()}`)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !isTried(request.url()))
        faults.push(`outside the site: ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400 && !isTried(response.url())) faults.push(`${response.status()}: ${response.url()}`)
    })
    await use({ address, faults })
    // What the page still loads is of no interest any more.
    await page.goto('about:blank')
    await close()
    expect(faults).toEqual([])
  }
})

/** The script that 404.html, and it alone, looks for in several places. */
const isTried = (address: string) => /\/find-home-[^/]*\.js$/.test(address)

/** Pagefind asks for one thing beyond the strictest policy; hosts that refuse it get the scan. */
const policyOf = (hasWasm: boolean) =>
  `default-src 'self'; script-src 'self'${hasWasm ? " 'wasm-unsafe-eval'" : ''}; style-src 'self'; ` +
  "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/**
 * A host with the strictest content policy, but for a plan in one file, which carries its own; and with nothing outside `base`.
 *
 * @param search Answers what is asked below `/search-api/`, and has it from there on.
 */
export async function openServer(folder: string, base = '/', policy = policyOf(true), search?: RequestListener) {
  const serve = sirv(folder)
  const server = createServer((request, response) => {
    const isSingleFile = /\/downloads\/[^/]+\.html(?:\?|$)/.test(request.url ?? '')
    response.setHeader('content-security-policy', isSingleFile ? "frame-ancestors 'none'" : policy)
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      createReadStream(join(folder, '404.html')).pipe(response)
    }
    const [, question] = /^\/search-api(\/.*)/.exec(request.url ?? '') ?? []
    if (search && question !== undefined) {
      request.url = question
      search(request, response)
    } else if (request.url?.startsWith(base)) {
      request.url = `/${request.url.slice(base.length)}`
      serve(request, response, notFound)
    } else notFound()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { address: `http://127.0.0.1:${port}${base}`, close }
}

async function openFolder(folder: string) {
  const parent = await mkdtemp(join(tmpdir(), 'plans-'))
  const copy = join(parent, '规划 文本')
  await cp(folder, copy, { recursive: true })
  return {
    address: `${pathToFileURL(copy).href}/`,
    close: () => rm(parent, { recursive: true, force: true })
  }
}
