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
