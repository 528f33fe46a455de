import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { software, type InstalledSoftware, type Software } from '../software/software.ts'

const packageSchema = z.looseObject({ version: z.string(), license: z.string(), homepage: z.url() })

/**
 * What the site carries of others, as it is installed.
 *
 * @throws {Error} When a package or the text of a licence is not there; when a package has another version than the one
 * of which we know what is built into it.
 */
export const readSoftware = (): Promise<InstalledSoftware[]> => Promise.all(software.map(readOne))

async function readOne({ texts, inside, ...one }: Software): Promise<InstalledSoftware> {
  const folder = `node_modules/${one.name}`
  const { version, license, homepage } = packageSchema.parse(JSON.parse(await readText(`${folder}/package.json`)))
  if (inside && inside.version !== version)
    throw new Error(
      `Expected ${one.name} ${inside.version}, whose parts are listed in src/software/software.ts, found ${version}. ` +
        `Look at the sources, ${inside.sources}${version}, and correct parts and version.`
    )
  const parts = inside?.parts.map(async (part) => ({ ...part, text: await readText(part.text) }))
  return {
    ...one,
    version,
    licence: license,
    home: homepage.replace(/#readme$/, ''),
    text: (await Promise.all(texts.map((text) => readText(`${folder}/${text}`)))).join('\n\n'),
    ...(inside && {
      inside: {
        sources: inside.sources + version,
        ...(inside.notice !== undefined && { notice: inside.notice }),
        parts: await Promise.all(parts ?? [])
      }
    })
  }
}

const readText = async (path: string) => (await readFile(path, 'utf8')).replaceAll('\r\n', '\n').trim()
