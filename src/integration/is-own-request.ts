import type { IncomingMessage } from 'node:http'

/**
 * Whether a request to write comes from a page of this server on this machine: not from another site that is open in the same
 * browser, by a form or by script, nor by a name that another host has for this address.
 */
export function isOwnRequest({
  method,
  headers,
  socket
}: Pick<IncomingMessage, 'method' | 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined }
}): boolean {
  const { host = '', origin } = headers
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  return (
    method === 'POST' &&
    /^application\/json\s*(?:;|$)/.test(headers['content-type'] ?? '') &&
    /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host) &&
    origin === `http://${host}` &&
    site === 'same-origin' &&
    /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
  )
}
