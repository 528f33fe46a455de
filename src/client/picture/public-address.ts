import { addressOf } from '../quote/quotation.ts'

/**
 * The address of a paragraph for those who have only a picture of it.
 *
 * @returns `undefined` where others cannot open it: in a folder of this computer, on its own server, in a local network.
 */
export function publicAddressOf(id: string): string | undefined {
  const address = addressOf(id)
  return address !== undefined && isPublic(new URL(address).hostname) ? address : undefined
}

/** Addresses by RFC 1918, RFC 3927 and RFC 6761; names without a dot, and all of IPv6, are known at home alone. */
const atHome =
  /^(?:[^.]*|.*\.(?:localhost|local|test|invalid)|127\..*|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+)$/

export const isPublic = (host: string): boolean => !atHome.test(host)
