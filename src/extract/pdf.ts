import type { PDFDocumentProxy } from 'pdfjs-dist'
import { say } from '../model/messages/say.ts'
import { checkSize, ExtractError, withVersion, type Extracted } from './extracted.ts'
import { checkStreams } from './pdf-size.ts'
import { linesOfPage, type Piece } from './pdf-lines.ts'

const mostPages = 5000

/** The text layer of a PDF: a line for each line of its pages, page after page. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  checkStreams(bytes)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // The library detaches the buffer, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0
  })
  try {
    return await readDocument(await task.promise)
  } catch (error) {
    throw sentenceOf(error)
  } finally {
    await task.destroy()
  }
}

/** A folder of the package, as the library wants it: a path that ends with a slash. */
const folderOf = (name: string): string =>
  decodeURIComponent(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname).replace(
    /^\/(?=[a-z]:)/i,
    ''
  )

async function readDocument(document: PDFDocumentProxy): Promise<Extracted> {
  if (document.numPages > mostPages) throw new ExtractError(say('pdf-too-long', { most: mostPages }))
  const lines: string[] = []
  const empty: number[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const found = linesOfPage(await readPage(document, number))
    if (found.length === 0) empty.push(number)
    for (const line of found) lines.push(line)
    characters += found.reduce((sum, line) => sum + line.length, 0)
    checkSize(lines.length, characters)
  }
  const text = lines.join('\n')
  if (characters < Math.max(1, empty.length * 2)) throw new ExtractError(say('pdf-without-text'))
  if (count(text, unreadable) > characters * 0.1) throw new ExtractError(say('pdf-without-characters'))
  const plain = text.replace(radical, toCharacter)
  const [before, odd] = [count(text, radical), count(plain, radical) + count(plain, unreadable)]
  const radicals = before - count(plain, radical)
  return {
    text: plain,
    extractor: withVersion('pdfjs-dist'),
    isOfPages: true,
    says: [
      say('pdf-pages', { count: document.numPages }),
      ...(empty.length > 0 ? [say('pdf-empty-pages', { pages: empty })] : []),
      ...(radicals > 0 ? [say('pdf-radicals', { count: radicals })] : []),
      ...(odd > 0 ? [say('pdf-odd', { count: odd })] : [])
    ]
  }
}

/** Characters that say nothing: controls, private use, replacements. */
const unreadable = /(?![\t\n])[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu

/** Signs of dictionaries, which some programs write in place of the characters that look the same. */
const radical = /[\u2e80-\u2fd5]/g

/** Those of the Radicals Supplement, each before its character; Unicode tells the others. */
const supplement =
  '⺎兀⺒巳⺓幺⺝月⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'

function toCharacter(sign: string): string {
  const index = supplement.indexOf(sign)
  return index < 0 ? sign.normalize('NFKC') : supplement.charAt(index + 1)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The pieces of text of a page, where its reader sees them. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<Piece[]> {
  const page = await document.getPage(number)
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  page.cleanup()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, c, d, x, y] = multiply(transform, item.transform)
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d),
        isUpright: a > 0 && d < 0 && Math.abs(b) < a * 0.1
      }
    ]
  })
}

type Matrix = readonly [number, number, number, number, number, number]

function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = first as Matrix
  const [g, h, i, j, k, l] = second as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function sentenceOf(error: unknown): unknown {
  if (error instanceof ExtractError || !(error instanceof Error)) return error
  if (error.name === 'PasswordException') return new ExtractError(say('pdf-locked'))
  return new ExtractError(say('pdf-damaged', { trouble: error.message }))
}
