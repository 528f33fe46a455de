/** The search server by HTTP. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { answer } from './answer.ts'
import type { RunStatement } from './database.ts'

/** Answer requests in JSON; nothing but GET is taken. */
export function createListener(run: RunStatement): RequestListener {
  return (request, response) => {
    if (request.method === 'GET')
      void answer(run, request.url ?? '/').then(({ status, body }) => {
        send(status, body)
      })
    else {
      response.setHeader('allow', 'GET')
      send(405, { error: 'Expected GET.' })
    }

    function send(status: number, body: object): void {
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff'
      })
      response.end(JSON.stringify(body))
    }
  }
}

/** A server that gives up on whoever sends slowly or much. */
export const createSearchServer = (run: RunStatement): Server =>
  createServer({ maxHeaderSize: 16_384, headersTimeout: 5_000, requestTimeout: 5_000 }, createListener(run))
