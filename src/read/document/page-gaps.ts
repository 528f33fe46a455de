import { doubt, type Doubt } from './doubt.ts'
import type { Furniture } from './furniture.ts'
import type { Line } from './line.ts'

/** Doubts where the numbers of pages skip some: text may be missing there. */
export function findPageGaps(lines: readonly Line[], furniture: readonly Furniture[]): Doubt[] {
  const pages = new Set(furniture.flatMap(({ line, kind }) => (kind === 'page-number' ? [line] : [])))
  const numbered = lines
    .filter(({ number }) => pages.has(number))
    .map(({ number, text }) => ({ line: number, page: Number(/\d+/.exec(text.normalize('NFKC'))?.[0]) }))
  return numbered.flatMap(({ line, page }, index) => {
    const before = numbered[index - 1]?.page ?? page
    return page > before + 1 ? [doubt(line, 'pages-skipped', { before, page })] : []
  })
}
