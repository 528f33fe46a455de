import { text } from 'node:stream/consumers'
import type { ViteDevServer } from 'vite'
import type * as z from 'zod'
import { editSchema, selectionSchema } from '../model/edits.ts'
import { say } from '../model/messages/say.ts'
import type { Editing } from './edit-seeds.ts'
import { isOwnRequest } from './is-own-request.ts'

/** No row is as long, in characters. */
const longest = 100_000

/** In development, let the pages of this server, and no others, write rows into the seeds: POST to `/@edit/look`, `add`, `undo`, `last`. */
export function serveEdits({ middlewares }: ViteDevServer, editing: Editing): void {
  middlewares.use((request, response, next) => {
    const [, act] = /^\/@edit\/([a-z]+)$/.exec(request.url ?? '') ?? []
    if (act === undefined) {
      next()
      return
    }
    const answer = (status: number, content: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(content))
    }
    const length = Number(request.headers['content-length'] ?? Infinity)
    if (!isOwnRequest(request) || length > longest) {
      answer(403, { problem: say('edit-refused').zh })
      return
    }
    text(request)
      .then((body) => actOn(act, JSON.parse(body), editing))
      .then((result) => {
        if (result === undefined) answer(400, { problem: say('edit-refused').zh })
        else answer(200, result)
      })
      .catch((error: unknown) => {
        answer(500, { problem: String(error) })
      })
  })
}

/** @returns `undefined` where this cannot be asked. */
async function actOn(act: string, asked: unknown, { look, add, undo, last }: Editing): Promise<unknown> {
  const read = <T>(schema: z.ZodType<T>) => schema.safeParse(asked).data
  if (act === 'undo') return undo()
  if (act === 'last') return last()
  const selection = act === 'look' ? read(selectionSchema) : undefined
  if (selection) return look(selection)
  const edit = act === 'add' ? read(editSchema) : undefined
  return edit && add(edit)
}
