import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

test('a sentence ends with its mark, and the quotation marks after it', () => {
  expect(cut('先干。再说“行！”他说：好；走')).toEqual(['先干。', '再说“行！”', '他说：好；', '走'])
})

test('put together they are the text, whatever it is', () => {
  for (const text of ['', '。', '。。一。', '无标点', '“。”', '一\n二。']) expect(cut(text).join('')).toBe(text)
})

test('an empty text has none', () => {
  expect(sentencesOf('')).toEqual([])
})
