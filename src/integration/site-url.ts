import { say } from '../model/messages/say.ts'
import { told } from './locale.ts'

/**
 * Where the site will be found, when the deployer says so: SITE_URL, the address of the folder, with a slash at its end
 * or without. Only what is for machines needs it; the pages themselves work anywhere.
 *
 * @throws {RangeError} When it is not an address of a folder.
 */
export function readSiteUrl(): URL | undefined {
  const given = process.env.SITE_URL
  if (!given) return undefined
  const url = URL.parse(given.endsWith('/') ? given : `${given}/`)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new RangeError(told(say('site-url-wrong', { given })))
  return url
}
