import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import { siteSchema } from '../model/site.ts'
import { readYaml } from '../read/read-yaml.ts'
import { folders } from './folders.ts'
import { told } from './locale.ts'

/**
 * Where the site will be found, if anybody says so: SITE_URL, else `address` in site.yaml; the address of the folder, with a
 * slash at its end or without. Only what is for machines needs it; the pages themselves work anywhere.
 *
 * @throws {RangeError} When SITE_URL is not an address of a folder. What is wrong in site.yaml is told with the seeds.
 */
export function readSiteUrl(): URL | undefined {
  const given = process.env.SITE_URL
  if (!given) return readAddress()
  const url = URL.parse(withSlash(given))
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new RangeError(told(say('site-url-wrong', { given })))
  return url
}

function readAddress(): URL | undefined {
  const path = join(folders.seeds, 'site.yaml')
  if (!existsSync(path)) return undefined
  const address = readYaml(new VFile({ path, value: readFileSync(path) }), siteSchema)?.value.address
  return address === undefined ? undefined : new URL(withSlash(address))
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`)
