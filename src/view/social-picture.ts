/** The picture that goes with a shared link: the name of the site, in the look of its pages. */
import { titleWords } from './title-words.ts'

export const pictureSize = { width: 1200, height: 630 }

/** A character, in a square of 1 by 1 that stands on the line. */
export interface Outline {
  /** The data of an SVG path. */
  readonly path: string
  readonly width: number
}

const margin = 112
const largest = 104
/** That stand on a line at this size. */
const mostCharacters = 8
const mostLines = 3
/** From line to line, and from character to character. */
const leading = 1.45
const spacing = 0.06

/**
 * @param name Of the site.
 * @param accent The colour of the rule under it.
 * @returns An SVG.
 */
export function socialPicture(name: string, outlineOf: (character: string) => Outline, accent: string): string {
  const { width, height } = pictureSize
  const lines = breakName(name).map((line) => {
    let end = 0
    return [...line].map((character) => {
      const { path, width } = outlineOf(character)
      const x = end
      end += width + spacing
      return { path, x, end }
    })
  })
  const longest = Math.max(...lines.map((line) => line.at(-1)?.end ?? 0))
  const size = Math.min(largest, (width - 2 * margin) / longest)
  const top = (height / size - lines.length * leading) / 2 + 1
  const glyphs = lines.flatMap((line, row) =>
    line.map(({ path, x }) => `<path transform="translate(${x} ${top + row * leading}) scale(1 -1)" d="${path}"/>`)
  )
  const rule = top + (lines.length - 1) * leading + 0.5
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="#fcfbf8"/>
<g transform="translate(${margin}) scale(${size})">
<g fill="#1c1b19">${glyphs.join('')}</g>
<rect y="${rule}" width="2" height="0.06" fill="${accent}"/>
</g></svg>`
}

/** Lines of about the same length, broken between words: each word stands on the line in which its middle falls. */
export function breakName(name: string): string[] {
  const { length } = [...name]
  const count = Math.min(Math.ceil(length / mostCharacters), mostLines)
  const lines = Array.from({ length: count }, () => '')
  let before = 0
  for (const word of titleWords(name)) {
    const { length: ofWord } = [...word]
    const line = Math.floor(((before + ofWord / 2) / length) * count)
    lines[line] = (lines[line] ?? '') + word
    before += ofWord
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
