import { Parser } from 'htmlparser2'
import type { VFile } from 'vfile'
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
        'contrast-low',
        `Expected a colour with a contrast of at least ${leastContrast} : 1 on ${scheme} pages, found ${colour} with ` +
          `${(Math.floor(ratio * 100) / 100).toFixed(2)} : 1. Take a ${scheme === 'light' ? 'darker' : 'lighter'} one.`,
        seed.placeOf(['accent', scheme])
      )
  }
  const bytes = name === undefined ? undefined : read(name)
  const trouble = name === undefined ? undefined : bytes ? troubleWith(name, bytes) : 'no such file'
  if (trouble !== undefined)
    fault(
      file,
      'logo-unusable',
      `Expected "${name ?? ''}" to be an SVG or PNG picture beside site.yaml, found ${trouble}. ` +
        'Put the picture there, or save it again as a plain SVG or PNG.',
      seed.placeOf(['logo'])
    )
  if (file.messages.length > before) return undefined
  return {
    ...site,
    ...(name !== undefined && bytes && { logo: { path: `assets/${sha256(bytes).slice(0, 8)}-${name}`, bytes } })
  }
}

/** Seeds of another version may have other fields: nothing else is said of them. */
function isOfThisVersion(file: VFile): boolean {
  const seed = readYaml(file, versionSchema)
  if (!seed) return false
  const { version } = seed.value
  if (typeof version !== 'number' || version === seedsVersion) return true
  const found = `Expected seeds of version ${seedsVersion}, which this release reads, found ${version}.`
  const place = seed.placeOf(['version'])
  if (version > seedsVersion) fault(file, 'seeds-newer', `${found} Take a newer release of the program.`, place)
  else
    fault(
      file,
      'seeds-older',
      `${found} Change the seeds as CHANGELOG.md says, then write version: ${seedsVersion}.`,
      place
    )
  return false
}

/** What a picture has that no page may show; `undefined` for a good one. */
function troubleWith(name: string, bytes: Uint8Array): string | undefined {
  if (name.endsWith('.png'))
    return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
      ? undefined
      : 'another kind of file'
  let trouble: string | undefined
  let root: string | undefined
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        root ??= tag
        if (/^(?:script|foreignObject|style)$/i.test(tag)) trouble ??= `the element <${tag}>`
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on|^style$/i.test(attribute)) trouble ??= `the attribute ${attribute}`
          if (/(?:^|:)href$/i.test(attribute) && !value.startsWith('#')) trouble ??= `an address, ${value.slice(0, 40)}`
        }
      }
    },
    { xmlMode: true }
  )
  parser.end(new TextDecoder().decode(bytes))
  return root === 'svg' ? trouble : 'another kind of file'
}
