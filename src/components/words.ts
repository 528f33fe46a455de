/** The interface's names for values of the apparatus. */
import type { Correction } from '../plan/tree.ts'

export const kindNames: Readonly<Record<Correction['kind'], string>> = {
  substitution: '误字',
  omission: '脱字',
  insertion: '衍字',
  duplication: '重复',
  garbled: '错乱',
  intrusion: '混入',
  'broken-paragraph': '断行'
}

export const certaintyNames: Readonly<Record<Correction['certainty'], string>> = {
  certain: '确定',
  likely: '很可能',
  doubtful: '存疑'
}

/** 2019-12-01 is 2019年12月1日, 2019-12 is 2019年12月. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`
}
