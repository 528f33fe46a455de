/** Figures of all sites side by side. */
export interface Table {
  readonly title: string
  readonly rows: readonly Row[]
  /** How it was measured, and what a reader must know to read the figures. */
  readonly notes: readonly string[]
}

export interface Row {
  readonly label: string
  /** One for each site, in their order. */
  readonly cells: readonly string[]
  /** Which figures are the good ones. */
  readonly better: Better
}

export type Better = 'less' | 'more' | 'neither'

export function rowOf<T>(
  better: Better,
  label: string,
  figures: readonly T[],
  write: (figure: T) => string = String
): Row {
  return { label, cells: figures.map(write), better }
}

/** The best of a row are bold, unless all are alike. */
export function tableToMarkdown({ title, rows, notes }: Table, names: readonly string[]): string {
  const lines = [['', ...names], ['---', ...names.map(() => '---:')], ...rows.map(toCells)]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return [`### ${title}`, table, ...notes].join('\n\n')
}

function toCells({ label, cells, better }: Row): string[] {
  const values = cells.map(toNumber)
  const best = better === 'less' ? Math.min(...values) : Math.max(...values)
  const isTold = better !== 'neither' && values.some((value) => value !== best)
  return [label, ...cells.map((cell, index) => (isTold && values[index] === best ? `**${cell}**` : cell))]
}

/** 12.5 of `12.5`, 0.9 of `9/10`; the sum of `0 / 2 / 1 / 0`. */
function toNumber(cell: string): number {
  if (cell.includes(' / ')) return cell.split(' / ').reduce((sum, part) => sum + Number(part), 0)
  const [numerator, denominator = 1] = cell.split('/').map(Number)
  return (numerator ?? NaN) / denominator
}
