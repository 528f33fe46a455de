import { expect, test } from 'vitest'
import { toCell, toCsv } from './csv.ts'

test.each([
  '=1+1',
  '+1',
  '-1',
  '@a',
  '\t=1',
  '=HYPERLINK("https://example.org")',
  '-经贸',
  '=\n1',
  '＝1',
  '＋1',
  '－1',
  '＠a'
])('%s could run, and does not', (text) => {
  expect(toCell(text)).toBe(`'${text}`)
})

test.each(['+1”经贸合作机制', '-经贸。', '16+1', '小河', ''])('%s stays as it is', (text) => {
  expect(toCell(text)).toBe(text)
})

test('a table has a byte order mark, CRLF, and every cell in quotation marks that has something in it', () => {
  expect(
    toCsv(
      ['名', '数'],
      [
        { 数: -1, 名: '=1' },
        { 名: 'a"b\nc', 数: 0 },
        { 名: '', 数: 2 }
      ]
    )
  ).toBe('\ufeff"名","数"\r\n"\'=1","-1"\r\n"a""b\nc","0"\r\n,"2"\r\n')
})
