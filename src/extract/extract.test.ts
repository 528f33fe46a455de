import { expect, test } from 'vitest'
import { extract, ExtractError } from './extract.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16())
/** 小河县规划, 第一章 总则, 按照县里的安排办事。 */
const gbk = new Uint8Array(
  Buffer.from('d0a1bad3cfd8b9e6bbae0ab5dad2bbd5c2a1a1d7dcd4f20ab0b4d5d5cfd8c0efb5c4b0b2c5c5b0eccac2a1a3', 'hex')
)
const text = '小河县规划\n第一章　总则\n按照县里的安排办事。'
const refusal = async (bytes: Uint8Array, name: string) => {
  const error: unknown = await extract(bytes, name).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(ExtractError)
  return (error as ExtractError).message
}

test.each([
  ['UTF-8', utf8(text)],
  ['UTF-8', utf8('\uFEFF' + text)],
  ['UTF-16LE', utf16('\uFEFF' + text)],
  ['UTF-16LE', utf16(text)],
  ['UTF-16LE', utf16(text.replaceAll('\n', ''))],
  ['UTF-16BE', swapped(utf16('\uFEFF' + text))],
  ['UTF-16BE', swapped(utf16(text))],
  ['GB18030', gbk]
])('reads a text in %s', async (encoding, bytes) => {
  const found = await extract(bytes, 'a.txt')
  expect(found.text.replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
  expect(found).toMatchObject({ extractor: 'text', encoding, says: [{ zh: `按 ${encoding} 编码读出。` }] })
})

test('keeps every character and line end of a text', async () => {
  const odd = '　小\u0000河\r\n\t𠮷\uFFFD\r尾  \n\n'
  expect((await extract(utf8(odd), 'a.txt')).text).toBe(odd)
})

test('names the line of a bad byte in UTF-8, and does not read it as GB18030', async () => {
  const bytes = Buffer.concat([utf8('第一章　总则\n按照县里的'), Buffer.from([0xff]), utf8('安排办事。')])
  expect(await refusal(new Uint8Array(bytes), 'a.txt')).toBe(
    '第 2 行有读不出的字节：应是 UTF-8、UTF-16 或 GB18030（GBK）编码的文字，这里都不是（按 UTF-8 读到此处）。' +
      '请用编辑器打开原文件，选 UTF-8 编码另存，再试一次；若打开就是乱码，请重新取得文件。'
  )
})

test('refuses Big5, which would give other characters', async () => {
  // 經濟部水利署令 and more
  const big5 = 'b867c0d9b3a1a4f4a77ab870a54fa441a46ba4d1a4f4a77aaa6baf7ca4bda8c6a4bdafe9aabab3a1aaf9'
  expect(await refusal(new Uint8Array(Buffer.from(big5, 'hex')), 'a.txt')).toContain('第 1 行有读不出的字节')
})

test.each([
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Office 文件（.doc 或 .wps）'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d], '这是一张图片'],
  [[...utf8('{\\rtf1')], 'RTF'],
  [[...utf8('MIME-Version: 1.0')], 'MHTML'],
  [[], '文件是空的'],
  [[...utf8(' \n。')], '文件里没有文字']
])('says what a file is that cannot be read', async (bytes, sentence) => {
  expect(await refusal(new Uint8Array(bytes), 'a.txt')).toContain(sentence)
})

test('reads what a file is, not what its name says', async () => {
  expect(await extract(utf8('# 规划\n\n## 总则\n\n### 一\n'), 'a.txt')).toMatchObject({
    text: '规划\n\n总则\n\n一\n',
    says: [{ rule: 'really-markdown' }, {}]
  })
  expect(await extract(utf8('<!DOCTYPE html><p>规划'), 'a.txt')).toMatchObject({
    text: '规划',
    says: [{ rule: 'really-html' }, {}, {}]
  })
  expect((await extract(utf8('# 只有一个井号'), 'a.txt')).extractor).toBe('text')
})
