/** Serve dist/ on this machine and print the address. PORT chooses the port; else 4321, or the next free one. */
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import sirv from 'sirv'
import { folders } from '../src/integration/folders.ts'
import { told } from '../src/integration/locale.ts'
import { say } from '../src/model/messages/say.ts'

const { site } = folders
if (!existsSync(`${site}/index.html`)) {
  console.error(told(say('site-missing', { site })))
  process.exit(1)
}
const serveFile = sirv(site, { dev: true })
const wanted = Number(process.env.PORT ?? 4321)
const server = createServer((request, response) => {
  serveFile(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    createReadStream(`${site}/404.html`).pipe(response)
  })
})
const port = await listen(server, wanted, process.env.PORT === undefined ? 20 : 0)
console.log(`\n${told(say('site-served', { address: `http://localhost:${port}/` }))}`)

/** Listen on `port`, or on one of the `others` ports after it. */
async function listen(server: Server, port: number, others: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', () => {
    resolve(undefined)
  })
  try {
    await promise
    return port
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (isTaken && others > 0) return await listen(server, port + 1, others - 1)
    console.error(told(say('port-taken', { port, isTaken })))
    process.exit(1)
  } finally {
    server.removeListener('error', reject)
  }
}
