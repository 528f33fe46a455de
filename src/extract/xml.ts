import { Parser } from 'htmlparser2'
import { say } from '../model/messages/say.ts'
import { decodeText } from './decode-text.ts'
import { ExtractError } from './extracted.ts'

export type Attributes = Readonly<Record<string, string>>

interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const deepest = 1000

/** Read XML as it comes. Names are those without prefix: `w:p` is `p`. Entities of a DTD are not replaced. */
export function readXml(bytes: Uint8Array, { open, close, text }: Handlers): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) throw new ExtractError(say('xml-too-deep'))
        open(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])))
      },
      onclosetag(name) {
        depth--
        close?.(local(name))
      },
      ontext(some) {
        text?.(some)
      }
    },
    { xmlMode: true }
  )
  parser.end(decodeText(bytes).text)
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
