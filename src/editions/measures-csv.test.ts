import { expect, test } from 'vitest'
import { toMeasuresCsv } from './measures-csv.ts'
import type { MeasureRow } from '../model/measures.ts'

const position = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const row = (measure: string, text: string): MeasureRow => ({
  paragraph: {
    type: 'paragraph',
    id: 'chp_1__sec_2__p_3',
    number: 3,
    text,
    measure,
    apparatus: [],
    widened: [],
    marks: [],
    sha256: '',
    position
  },
  chapter: { id: 'chp_1', title: '总则' },
  section: { id: 'chp_1__sec_2', title: '范围' },
  entries: ['place:xiao-he', 'term:anxian', 'place:qing-xi']
})

const headwords: Readonly<Record<string, string>> = {
  'place:xiao-he': '小河',
  'place:qing-xi': '清溪',
  'term:anxian': '岸线'
}
const csvOf = (measure: string, text: string) => toMeasuresCsv([row(measure, text)], (entry) => headwords[entry] ?? '')

test('is UTF-8 with a byte order mark, CRLF, and every cell in quotation marks', () => {
  expect(csvOf('整治岸线。', '整治岸线。他说：“好”。')).toBe(
    '\ufeff"编号","出处","章","节","任务","地名","词语","全文"\r\n' +
      '"chp_1__sec_2__p_3","第一章第二节第3段","第一章 总则","第二节 范围","整治岸线。","小河；清溪","岸线","整治岸线。他说：“好”。"\r\n'
  )
})
