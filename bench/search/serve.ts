import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml'
}

/** A server that compresses, as hosts do, and counts what it has sent: requests of workers are not those of the page. */
export async function serve(folder: string) {
  const traffic = { bytes: 0, requests: 0 }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = types[extname(path)]
        const body = type ? gzipSync(bytes, { level: 9 }) : bytes
        // What is said of terms and places comes after the answer.
        if (!path.includes('/search/notes-')) {
          traffic.bytes += body.length
          traffic.requests++
        }
        response.writeHead(200, {
          'content-type': type ?? (path.endsWith('.json') ? 'application/json' : 'application/octet-stream'),
          // As usual hosts have it, for what has its content in its name above all.
          'cache-control': 'max-age=600',
          ...(type && { 'content-encoding': 'gzip' })
        })
        response.end(body)
      },
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, traffic, close: () => server.close() }
}
