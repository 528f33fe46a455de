import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'fontkitten'
import type { Typeset } from '../editions/to-print.ts'
import { nameOf } from '../model/odd-character.ts'
import { say } from '../model/messages/say.ts'
import { folders } from './folders.ts'
import { told } from './locale.ts'
import { serif } from './serif.ts'

const template = 'src/editions/print.typ'

/** Both weights that the template asks for: fonts of the system that have the same name come after them. */
const files = [serif('400Regular'), serif('700Bold')]

/**
 * Make the function that sets plans as PDF/UA-1. Characters that the font lacks are taken from those in `fonts/` of the seeds.
 *
 * @throws {Error} When no font has a character: says which, and what to do.
 */
export async function prepareTypesetting(own = join(folders.seeds, 'fonts')): Promise<Typeset> {
  const found = existsSync(own) ? (await readdir(own)).sort() : []
  const paths = found.filter((name) => /\.(?:ttf|otf)$/i.test(name)).map((name) => join(own, name))
  const families = await Promise.all(paths.map(async (path) => familyOf(await readFile(path))))
  // The program is large: only a build that sets a plan loads it.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: [...files, ...paths] }] })
  const fonts = JSON.stringify(['Noto Serif SC', ...families])
  return (print, modified) => {
    try {
      return compiler.pdf(
        { mainFilePath: template, inputs: { print: JSON.stringify(print), fonts } },
        { pdfStandard: 'ua-1', creationTimestamp: Math.floor(modified.getTime() / 1000) }
      )
    } catch (error) {
      throw sentenceOf(error, print.title, own)
    } finally {
      // What was kept of one plan is of no use for the next, and hundreds would not fit.
      compiler.evictCache(0)
    }
  }
}

function familyOf(bytes: Buffer): string {
  const font = create(bytes)
  return 'fonts' in font ? (font.fonts[0]?.familyName ?? '') : font.familyName
}

function sentenceOf(error: unknown, title: string, folder: string): Error {
  const trouble = error instanceof Error ? error.message : String(error)
  const [, character] = /the text `\\?"(.+?)\\?"` could not be displayed/s.exec(trouble) ?? []
  if (character === undefined) return new Error(`《${title}》 as PDF: ${trouble}`)
  return new Error(told(say('pdf-character-missing', { title, character, code: nameOf(character), folder })))
}
