/** The kinds of units that a document has: how an id names them, how the text labels them, how an address does. */
import { toNumeral } from './numeral.ts'

interface Kind {
  readonly prefix: string
  /** @param outer Label of the unit that it stands in. */
  readonly label: (number: number, outer: string) => string
  /** How the folder of such a unit begins; a chapter's is its number alone. */
  readonly folder?: string
}

const table = {
  part: { prefix: 'part', label: (number) => `第${toNumeral(number)}篇`, folder: 'part-' },
  book: { prefix: 'book', label: (number) => `第${toNumeral(number)}编`, folder: 'book-' },
  subbook: { prefix: 'subbook', label: (number) => `第${toNumeral(number)}分编`, folder: 'subbook-' },
  division: { prefix: 'div', label: (number) => `第${toNumeral(number)}部分`, folder: 'div-' },
  chapter: { prefix: 'chp', label: (number) => (number === 0 ? '前言' : `第${toNumeral(number)}章`) },
  section: { prefix: 'sec', label: (number) => `第${toNumeral(number)}节`, folder: 'sec-' },
  /** What stands before the first heading of a text, and has none. */
  start: { prefix: 'start', label: () => '开头', folder: 'start-' },
  /** A text without any heading. */
  body: { prefix: 'body', label: () => '正文' },
  prologue: { prefix: 'prologue', label: () => '序言', folder: 'prologue-' },
  lead: { prefix: 'lead', label: () => '引言', folder: 'lead-' },
  closing: { prefix: 'closing', label: () => '结语', folder: 'closing-' },
  end: { prefix: 'end', label: () => '结束语', folder: 'end-' },
  afterword: { prefix: 'afterword', label: () => '后记', folder: 'afterword-' },
  notes: { prefix: 'notes', label: () => '注释', folder: 'notes-' },
  /** Has a name instead of a number, or a number that another unit has; numbered in the order of the text. */
  named: { prefix: 'named', label: (number) => `（${number}）`, folder: 'named-' },
  item: { prefix: 'item', label: (number) => `${toNumeral(number)}、` },
  subitem: { prefix: 'sub', label: (number) => `（${toNumeral(number)}）`, folder: 'sub-' },
  point: { prefix: 'pt', label: (number) => `${number}.`, folder: 'pt-' },
  subpoint: { prefix: 'subpt', label: (number) => `（${number}）`, folder: 'subpt-' },
  circled: { prefix: 'cir', label: (number) => String.fromCodePoint(0x2460 + number - 1), folder: 'cir-' },
  whole: { prefix: 'num', label: String },
  decimal: { prefix: 'dec', label: (number, outer) => `${outer}.${number}`, folder: 'dec-' },
  attachment: { prefix: 'att', label: (number) => `附件${number === 0 ? '' : number}`, folder: 'att-' },
  /** A document that is sent out beside others. */
  document: { prefix: 'doc', label: () => '', folder: 'doc-' }
} as const satisfies Readonly<Record<string, Kind>>

/** What a unit is, by how the text labels it: 第八章, 一、, （一）, 附件1. */
export type UnitKind = keyof typeof table

export const kinds: Readonly<Record<UnitKind, Kind>> = table

export const unitKinds = Object.keys(kinds) as [UnitKind, ...UnitKind[]]

/** The kind that a prefix of an id stands for. */
export const kindsByPrefix: ReadonlyMap<string, UnitKind> = new Map(unitKinds.map((kind) => [kinds[kind].prefix, kind]))

/** The kind of a unit that has a name in the place of a number. */
export const namedKind = (name: string): UnitKind | undefined =>
  name === '' ? undefined : unitKinds.find((kind) => kinds[kind].label(0, '') === name)

/** Whether a unit is a part, which only has a heading: its chapters follow it. */
export const isPart = (kind: UnitKind | undefined): boolean =>
  kind !== undefined && ['part', 'book', 'subbook', 'division'].includes(kind)
