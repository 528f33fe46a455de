import { Parser } from 'htmlparser2'
import type { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import type { Sentences } from '../model/messages/sentences.ts'
import { fault } from '../model/report.ts'
import { sha256 } from '../model/sha256.ts'
import { seedsVersion, siteSchema, versionSchema, type Site } from '../model/site.ts'
import { contrastOf } from './contrast.ts'
import { readYaml } from './read-yaml.ts'

/** The grounds that the accent is read on: `--paper` and `--raised` of src/styles/tokens.css. */
export const grounds = { light: ['#fcfbf8', '#f2f0e7'], dark: ['#171816', '#21221f'] } as const

/** Of text on its ground: WCAG 2.2, 1.4.3. */
const leastContrast = 4.5

/**
 * Read `site.yaml`.
 *
 * @param read The bytes of a file beside it; `undefined` where there is none.
 * @returns `undefined` when it has a fault, which is then a message on `file`.
 */
export function readSite(file: VFile, read: (name: string) => Uint8Array | undefined): Site | undefined {
  if (!isOfThisVersion(file)) return undefined
  const seed = readYaml(file, siteSchema)
  if (!seed) return undefined
  const { logo: name, ...site } = seed.value
  const before = file.messages.length

  for (const scheme of ['light', 'dark'] as const) {
    const colour = site.accent?.[scheme]
    if (colour === undefined) continue
    const ratio = Math.min(...grounds[scheme].map((ground) => contrastOf(colour, ground)))
    if (ratio < leastContrast)
      fault(
        file,
        say('contrast-low', {
          ...{ scheme, colour, ratio: (Math.floor(ratio * 100) / 100).toFixed(2), least: leastContrast }
        }),
        seed.placeOf(['accent', scheme])
      )
  }
  const bytes = name === undefined ? undefined : read(name)
  const trouble = name === undefined ? undefined : bytes ? troubleWith(name, bytes) : missing
  if (name !== undefined && trouble) fault(file, say('logo-unusable', { name, trouble }), seed.placeOf(['logo']))
  if (file.messages.length > before) return undefined
  return {
    ...site,
    ...(name !== undefined && bytes && { logo: { path: `assets/${sha256(bytes).slice(0, 8)}-${name}`, bytes } })
  }
}

/** Seeds of another version may have other fields: nothing else is said of them. */
function isOfThisVersion(file: VFile): boolean {
  const seed = readYaml(file, versionSchema, siteSchema)
  if (!seed) return false
  const { version: found } = seed.value
  if (typeof found !== 'number' || found === seedsVersion) return true
  const rule = found > seedsVersion ? 'seeds-newer' : 'seeds-older'
  fault(file, say(rule, { expected: seedsVersion, found }), seed.placeOf(['version']))
  return false
}

const missing: Sentences = { en: 'no such file', zh: '没有这个文件' }
const otherKind: Sentences = { en: 'another kind of file', zh: '它是另一种文件' }

/** What a picture has that no page may show; `undefined` for a good one. */
function troubleWith(name: string, bytes: Uint8Array): Sentences | undefined {
  if (name.endsWith('.png'))
    return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n' ? undefined : otherKind
  let trouble: Sentences | undefined
  let root: string | undefined
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        root ??= tag
        if (/^(?:script|foreignObject|style)$/i.test(tag))
          trouble ??= { en: `the element <${tag}>`, zh: `里面有 <${tag}>` }
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on|^style$/i.test(attribute))
            trouble ??= { en: `the attribute ${attribute}`, zh: `里面有 ${attribute}` }
          if (/(?:^|:)href$/i.test(attribute) && !value.startsWith('#'))
            trouble ??= { en: `an address, ${value.slice(0, 40)}`, zh: `里面有网址 ${value.slice(0, 40)}` }
        }
      }
    },
    { xmlMode: true }
  )
  parser.end(new TextDecoder().decode(bytes))
  return root === 'svg' ? trouble : otherKind
}
