import { readFile, writeFile } from 'node:fs/promises'
import { create, type Font } from 'fontkitten'
import sharp from 'sharp'
import type { Library } from '../model/library.ts'
import { siteNameOf } from '../view/site.ts'
import { socialPicture, type Outline } from '../view/social-picture.ts'

const font = 'node_modules/@fontsource-variable/noto-serif-sc'
/** Of light pages, where the site has none of its own: src/styles/tokens.css. */
const accent = '#14566a'

/** Write the picture that goes with links to the site, with the name of the site, or of its only document. */
export async function writeSocialPicture(
  path: string,
  { plans, site }: Pick<Library, 'plans' | 'site'>
): Promise<void> {
  const [only, ...others] = plans
  const name = !site && only && others.length === 0 ? only.title : siteNameOf(site)
  const outlines = await outlinesOf(name)
  const unknown: Outline = { path: '', width: 1 }
  const svg = socialPicture(name, (character) => outlines.get(character) ?? unknown, site?.accent?.light ?? accent)
  await writeFile(path, await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer())
}

/** The font comes in pieces: which characters are in which, its `unicode.json` says. */
async function outlinesOf(name: string): Promise<ReadonlyMap<string, Outline>> {
  const pieces = Object.entries(JSON.parse(await readFile(`${font}/unicode.json`, 'utf8')) as Record<string, string>)
  const outlines = new Map<string, Outline>()
  for (const [piece, ranges] of pieces) {
    const characters = [...new Set(name)].filter((character) => !outlines.has(character) && isIn(character, ranges))
    if (characters.length === 0) continue
    const opened = create(
      await readFile(`${font}/files/noto-serif-sc-${piece.replace(/[[\]]/g, '')}-wght-normal.woff2`)
    ) as Font
    for (const character of characters) {
      const { path, advanceWidth } = opened.glyphForCodePoint(character.codePointAt(0) ?? 0)
      const em = 1 / opened.unitsPerEm
      outlines.set(character, { path: path.scale(em).toSVG(), width: advanceWidth * em })
    }
  }
  return outlines
}

/** @param ranges Such as `U+4e00-4eff,U+5b57`. */
const isIn = (character: string, ranges: string) =>
  ranges.split(',').some((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    const code = character.codePointAt(0) ?? 0
    return parseInt(first, 16) <= code && code <= parseInt(last, 16)
  })
