/** Serve dist/ on this machine and print the address. PORT chooses the port; else 4321, or the next free one. */
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import sirv from 'sirv'
import { folders } from '../src/integration/folders.ts'

const { site } = folders
if (!existsSync(`${site}/index.html`)) {
  console.error(
    `Expected the built site in ${site}/, found none. Run \`npm run build\` first, or \`npm start\` for both.`
  )
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
console.log(`\nThe site is at http://localhost:${port}/ — Ctrl+C ends it.`)

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
    console.error(
      `Port ${port} cannot be used${isTaken ? ': another program has it' : ''}. Choose another with PORT, for example PORT=8080.`
    )
    process.exit(1)
  } finally {
    server.removeListener('error', reject)
  }
}
