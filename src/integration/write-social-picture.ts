import { readFile, writeFile } from 'node:fs/promises'
import { create, type Font } from 'fontkitten'
import sharp from 'sharp'
import type { Library } from '../model/library.ts'
import { siteNameOf } from '../view/site.ts'
import { socialPicture, type Outline } from '../view/social-picture.ts'
import { serif } from './serif.ts'

/** Of light pages, where the site has none of its own: src/styles/tokens.css. */
const accent = '#14566a'

/** Write the picture that goes with links to the site, with the name of the site, or of its only document. */
export async function writeSocialPicture(
  path: string,
  { plans, site }: Pick<Library, 'plans' | 'site'>
): Promise<void> {
  const [only, ...others] = plans
  const name = !site && only && others.length === 0 ? only.title : siteNameOf(site)
  const svg = socialPicture(name, await readOutlines(), site?.accent?.light ?? accent)
  await writeFile(path, await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer())
}

async function readOutlines(): Promise<(character: string) => Outline> {
  const font = create(await readFile(serif('700Bold'))) as Font
  const em = 1 / font.unitsPerEm
  return (character) => {
    const { path, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    return { path: path.scale(em).toSVG(), width: advanceWidth * em }
  }
}
