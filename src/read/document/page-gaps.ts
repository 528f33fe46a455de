import type { Doubt } from './doubt.ts'
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
    const missing = page - before - 1
    return missing > 0
      ? [
          {
            line,
            rule: 'pages-skipped',
            message: `页码从${before}跳到${page}，原稿可能缺${missing}页。请找到完整的文件再核对。`
          }
        ]
      : []
  })
}
