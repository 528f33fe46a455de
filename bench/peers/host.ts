import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Sent {
  readonly path: string
  readonly kind: Kind
  /** Of the body, as it was sent. */
  readonly bytes: number
  readonly isPrefetch: boolean
}

export const kinds = ['html', 'css', 'js', 'font', 'image', 'other'] as const
export type Kind = (typeof kinds)[number]

export interface Host {
  /** With a slash at its end. */
  readonly address: string
  /** What has been sent so far. */
  readonly sent: readonly Sent[]
  readonly close: () => Promise<void>
}

/**
 * Serve a folder as hosts of static sites do: `index.html` for a folder, `.html` left out, all to be kept for ten
 * minutes, text compressed by gzip (level 9, once, so that it takes no time while one measures).
 *
 * @param options.base The folder of the host in which the site lies.
 * @param options.policy Content-Security-Policy to send.
 */
export async function openHost(folder: string, { base = '/', policy = '' } = {}): Promise<Host> {
  const sent: Sent[] = []
  const bodies = new Map<string, Promise<Buffer>>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(base) ? findFile(join(folder, path.slice(base.length))) : undefined
    const [kind, type] = types[extname(file ?? '')] ?? ['other', 'application/octet-stream']
    const isCompressed = /text|javascript|json|svg/.test(type)
    const isPrefetch = /prefetch/.test(String(request.headers['sec-purpose'] ?? request.headers['purpose'] ?? ''))
    if (policy) response.setHeader('content-security-policy', policy)
    if (file === undefined) {
      sent.push({ path, kind, bytes: 0, isPrefetch })
      response.writeHead(404).end()
      return
    }
    const body =
      bodies.get(file) ?? readFile(file).then((bytes) => (isCompressed ? gzipSync(bytes, { level: 9 }) : bytes))
    bodies.set(file, body)
    void body.then((bytes) => {
      sent.push({ path, kind, bytes: bytes.length, isPrefetch })
      response.writeHead(200, {
        'content-type': isCompressed ? `${type}; charset=utf-8` : type,
        'content-length': bytes.length,
        'cache-control': 'max-age=600',
        ...(isCompressed && { 'content-encoding': 'gzip' })
      })
      response.end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { address: `http://127.0.0.1:${port}${base}`, sent, close }
}

const types: Readonly<Record<string, readonly [Kind, string]>> = {
  '.html': ['html', 'text/html'],
  '.css': ['css', 'text/css'],
  '.js': ['js', 'text/javascript'],
  '.mjs': ['js', 'text/javascript'],
  '.json': ['other', 'application/json'],
  '.svg': ['image', 'image/svg+xml'],
  '.png': ['image', 'image/png'],
  '.ico': ['image', 'image/x-icon'],
  '.woff2': ['font', 'font/woff2'],
  '.woff': ['font', 'font/woff'],
  '.wasm': ['other', 'application/wasm']
}

function findFile(path: string): string | undefined {
  const isFile = (candidate: string) => existsSync(candidate) && statSync(candidate).isFile()
  return [path, `${path}.html`, join(path, 'index.html')].find(isFile)
}
