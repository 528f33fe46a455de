import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const bytes = (...parts: (string | number[])[]) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))

test('keeps every character, a byte order mark and the ends of lines too', () => {
  expect(decode(new VFile({ value: bytes('\uFEFF小河\r\n𠮷\uFFFD') }))).toBe('\uFEFF小河\r\n𠮷\uFFFD')
})

test('takes text as it is', () => {
  expect(decode(new VFile({ value: '小河' }))).toBe('小河')
})

test('refuses GBK and says where it begins', () => {
  const file = new VFile({ value: bytes('第一章\n小', [0xba, 0xd3], '\n') })
  expect(decode(file)).toBeUndefined()
  expect(file.messages.map(({ line, column, ruleId }) => [line, column, ruleId])).toEqual([[2, 2, 'not-utf8']])
})

test('says where the bad bytes are, not where a replacement character stands', () => {
  const file = new VFile({ value: bytes('小\uFFFD河\n', [0xff]) })
  expect(decode(file)).toBeUndefined()
  expect(file.messages.map(({ line, column }) => [line, column])).toEqual([[2, 1]])
})
