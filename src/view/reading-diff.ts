import { widenPunctuation } from '../model/normalise.ts'

/** A correction cut into what both readings share and what differs. */
interface Change {
  readonly left: string
  readonly sic: string
  readonly corr: string
  readonly right: string
}

/**
 * The smallest difference between a source reading and a corrected one; 〔换行〕 stands for a break of lines.
 *
 * Where a repeated word leaves a choice, the first of the two is the one too many (跨境〔电商〕电子商务); at a break of
 * lines it is the one after the break (新发展理念〔换行念〕).
 */
export function findChange(correction: { readonly sic: string; readonly corr: string }): Change {
  // The source's half-width marks do not count as differences: they are widened everywhere.
  const sic = [...showBreaks(widenPunctuation(correction.sic).text)]
  const corr = [...showBreaks(correction.corr)]
  const shortest = Math.min(sic.length, corr.length)
  const isBroken = /[\r\n]/.test(correction.sic)

  let left = 0
  let right = 0
  const growLeft = () => {
    while (left + right < shortest && sic[left] === corr[left]) left++
  }
  const growRight = () => {
    while (left + right < shortest && sic[sic.length - 1 - right] === corr[corr.length - 1 - right]) right++
  }
  if (isBroken) growLeft()
  growRight()
  growLeft()
  return {
    left: corr.slice(0, left).join(''),
    sic: sic.slice(left, sic.length - right).join(''),
    corr: corr.slice(left, corr.length - right).join(''),
    right: corr.slice(corr.length - right).join('')
  }
}

/** A text in which 〔换行〕 stands for each break of lines. */
export function showBreaks(text: string): string {
  // By pieces: a pattern for the white space around a break would try a long run of it from each of its characters.
  const [first = '', ...others] = text.split(/[\r\n]+/)
  const last = others.pop()
  if (last === undefined) return first
  const between = others.map((piece) => piece.trim()).filter(Boolean)
  return [first.trimEnd(), ...between, last.trimStart()].join('〔换行〕')
}
