/** The interface’s names for values of the plans, and how it writes dates. */
import type { Place, Term } from '../model/entries.ts'
import { categoryNames, placeKindNames } from '../model/kind-names.ts'
import type { Correction, Plan } from '../model/plan.ts'

export const kindNames: Readonly<Record<Correction['kind'], string>> = {
  substitution: '错字',
  omission: '漏字',
  insertion: '多字',
  duplication: '重复',
  garbled: '顺序错乱',
  intrusion: '混入的字',
  'broken-paragraph': '误分段'
}

export const certaintyNames: Readonly<Record<Correction['certainty'], string>> = {
  certain: '确定',
  likely: '很可能',
  doubtful: '存疑'
}

/** How sure a correction is, and of what kind: 确定（错字）. */
export const sayCertainty = ({ kind, certainty }: Pick<Correction, 'kind' | 'certainty'>): string =>
  `${certaintyNames[certainty]}（${kindNames[kind]}）${certainty === 'doubtful' ? '，正文未改' : ''}`

/** 2019-12-01 is 2019年12月1日, 2019-12 is 2019年12月. */
export function formatDate(date: string | undefined): string {
  if (date === undefined) return '日期不详'
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`
}

/** Who issued a plan, and when. */
export const sayIssued = ({ issuer, published }: Pick<Plan, 'issuer' | 'published'>): string =>
  `${issuer}，${formatDate(published)}`

/** A size in bytes as readers know it: 58 KB, 2.1 MB. */
export const sayBytes = (size: number): string =>
  size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`

/** @param asOf The month whose law and institutions the definitions follow. */
export const sayAsOf = (asOf: string): string => `各条解释按${formatDate(asOf)}的法律和机构写成。`

/** Text of the link to the official text of a plan. @param isWhole Whether this copy is complete. */
export const sayOfficial = ({ title }: NonNullable<Plan['official']>, isWhole: boolean): string =>
  `看${isWhole ? '' : '完整的'}正式文本（${title}）`

/** What a term is: 词语 · 金融. */
export const sayCategory = ({ category }: Pick<Term, 'category'>): string => `词语 · ${categoryNames[category]}`

/** 行政区划代码330421 */
export const sayCode = (code: string): string => `行政区划代码${code}`

/** What a place is: 地名 · 省. */
export const sayPlaceKind = ({ kind }: Pick<Place, 'kind'>): string => `地名 · ${placeKindNames[kind]}`
