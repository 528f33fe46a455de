import { expect, test } from 'vitest'
import { isOwnRequest } from './is-own-request.ts'

const own = {
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin'
}
const ask = (headers: Record<string, string | undefined> = {}, method = 'POST', remoteAddress = '127.0.0.1') =>
  isOwnRequest({ method, headers: { ...own, ...headers }, socket: { remoteAddress } })

test('a page of this server may write', () => {
  expect(ask()).toBe(true)
  expect(ask({ host: 'localhost:1', origin: 'http://localhost:1', 'sec-fetch-site': undefined })).toBe(true)
  expect(ask({ host: '[::1]:1', origin: 'http://[::1]:1' }, 'POST', '::1')).toBe(true)
})

test.each<[what: string, isAllowed: boolean]>([
  ['another method', ask({}, 'GET')],
  ['another origin', ask({ origin: 'https://example.org' })],
  ['another port of this machine', ask({ origin: 'http://127.0.0.1:8080' })],
  ['no origin', ask({ origin: undefined })],
  ['a page without one', ask({ origin: 'null' })],
  ['a name of another host for this address', ask({ host: 'evil.example:4321', origin: 'http://evil.example:4321' })],
  ['a name that begins alike', ask({ host: '127.0.0.1.evil.example', origin: 'http://127.0.0.1.evil.example' })],
  ['what another site sends', ask({ 'sec-fetch-site': 'cross-site' })],
  ['what another port sends', ask({ 'sec-fetch-site': 'same-site' })],
  ['a form', ask({ 'content-type': 'application/x-www-form-urlencoded' })],
  ['a form as text', ask({ 'content-type': 'text/plain; application/json' })],
  ['another machine', ask({}, 'POST', '192.0.2.1')]
])('%s may not', (_, isAllowed) => {
  expect(isAllowed).toBe(false)
})
