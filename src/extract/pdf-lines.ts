/** A piece of text on a page: `x` from the left, `y` of its base line from the top, sizes in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** It runs from left to right, as text does and stamps do not. */
  readonly isUpright: boolean
}

/** The lines of a page as they are read: downwards, each from left to right; of two columns the left one first. */
export function linesOfPage(pieces: readonly Piece[]): string[] {
  const upright = withoutDoubles(pieces.filter(({ isUpright }) => isUpright))
  const lines = inColumns(upright).map(join)
  return (
    [...lines, ...pieces.filter(({ isUpright }) => !isUpright).map(({ text }) => text)]
      // Bullets of symbol fonts have no character of their own.
      .map((line) => line.replace(/^\p{Co}\s*/u, '').trim())
      .filter((line) => line !== '')
  )
}

/** Bold may be made by writing the same text twice, a little aside. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const near = new Map<string, Piece>()
  return pieces.filter((piece) => {
    const { text, x, y, size } = piece
    const before = near.get(text)
    near.set(text, piece)
    return !before || Math.abs(before.x - x) > size * 0.2 || Math.abs(before.y - y) > size * 0.2
  })
}

type Line = readonly Piece[]

/** Pieces on one base line, or raised from it as the numbers of notes are. */
function toLines(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = []
  let base: Piece | undefined
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const isSame = base && Math.abs(piece.y - base.y) < Math.max(piece.size, base.size) * 0.5
    if (isSame) lines.at(-1)?.push(piece)
    else lines.push([piece])
    if (!isSame || !base || piece.size > base.size) base = piece
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x))
}

/** The lines of a page. Where a gutter parts full lines, those on its left stand before those on its right. */
function inColumns(pieces: readonly Piece[]): Line[] {
  const whole = toLines(pieces)
  const gutter = findGutter(whole)
  if (gutter === undefined) return whole
  const lines: Line[] = []
  let band: Piece[] = []
  const endBand = () => {
    lines.push(...toLines(band.filter(({ x }) => x < gutter)), ...toLines(band.filter(({ x }) => x >= gutter)))
    band = []
  }
  for (const line of whole) {
    if (line.some((piece) => crosses(piece, gutter))) {
      endBand()
      lines.push(line)
    } else band.push(...line)
  }
  endBand()
  return lines
}

const crosses = ({ x, width }: Piece, at: number): boolean => x < at && x + width > at

/** The fewest lines on each side of a gutter. */
const fewest = 8

/**
 * A line down the middle that hardly any text crosses, with lines on its left that are full up to it. In a table most cells are
 * not full.
 */
function findGutter(lines: readonly Line[]): number | undefined {
  const pieces = lines.flat()
  const left = pieces.reduce((least, { x }) => Math.min(least, x), Infinity)
  const right = pieces.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity)
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b)
  const size = sizes[sizes.length >> 1] ?? 0
  for (let part = 0.4; part <= 0.6; part += 0.01) {
    const at = left + (right - left) * part
    const sides = lines.flatMap((line) => {
      if (line.some((piece) => crosses(piece, at))) return []
      const before = line.findLast(({ x }) => x < at)
      const after = line.find(({ x }) => x >= at)
      return before && after ? [{ end: before.x + before.width, begin: after.x }] : []
    })
    const crossing = lines.filter((line) => line.some((piece) => crosses(piece, at))).length
    const full = sides.filter(({ end, begin }) => begin - end < size * 4 && at - end < size * 2.5)
    if (sides.length >= fewest && crossing < sides.length && full.length >= sides.length * 0.7) return at
  }
  return undefined
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/

/** The text of a line: a wide gap is that between cells of a table, a small one a space. */
function join(line: Line): string {
  let text = ''
  let end: number | undefined
  for (const piece of line) {
    const gap = end === undefined ? 0 : (piece.x - end) / piece.size
    const words = withoutFill(piece)
    const isWide = wide.test(text.at(-1) ?? '') && wide.test(words.charAt(0))
    if (gap > 2) text += '\t'
    else if (gap > (isWide ? 0.5 : 0.15) && !/\s$/.test(text) && !/^\s/.test(words)) text += ' '
    text += words
    end = piece.x + piece.width
  }
  return text
}

/** Without the spaces that stand for the little gaps by which a line is made to fill its measure. */
function withoutFill({ text, width, size }: Piece): string {
  const spaces = text.match(/ +/g)?.length ?? 0
  if (spaces === 0) return text
  const filled = [...text].reduce((sum, one) => sum + (one === ' ' ? 0 : wide.test(one) ? 1 : 0.5), 0)
  const gap = (width / size - filled) / spaces
  if (gap >= 0.2) return text
  return text.replace(/(?<=[\u2e80-\u9fff\uff01-\uff60]) +(?=[\u2e80-\u9fff\uff01-\uff60])/g, '')
}
