import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extractDocx } from './docx.ts'
import { formatNumber } from './docx-number-formats.ts'

const part = (name: string, inner: string) => strToU8(`<w:${name} xmlns:w="w">${inner}</w:${name}>`)
const zip = (body: string, others: Readonly<Record<string, Uint8Array>> = {}) =>
  zipSync({ 'word/document.xml': part('document', `<w:body>${body}</w:body>`), ...others })
const lines = (...some: Parameters<typeof zip>) => extractDocx(zip(...some)).text.split('\n')
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const listed = (text: string, list: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (index: number, form: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1章')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3.', '<w:isLgl/>')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="8">${level(0, 'japaneseCounting', '%1、', '<w:pStyle w:val="H1"/>')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`
)
const styles = part(
  'styles',
  '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>'
)

test('writes the numbers that Word puts before paragraphs', () => {
  const body =
    listed('总则', 1) +
    listed('甲', 1, 1) +
    listed('乙', 1, 1) +
    listed('丙', 1, 2) +
    listed('附则', 1) +
    listed('丁', 1, 1)
  expect(
    lines(body + listed('再起', 2) + p('一', '<w:pStyle w:val="H1"/>') + p('二', '<w:pStyle w:val="H1a"/>') + p('无'), {
      'word/numbering.xml': numbering,
      'word/styles.xml': styles
    })
  ).toEqual([
    '第一章 总则',
    '（一）甲',
    '（二）乙',
    '1.1. 丙',
    '第二章 附则',
    '（一）丁',
    '第五章 再起',
    '一、一',
    '二、二',
    '无'
  ])
})

test.each([
  ['chineseCountingThousand', 12, '十二'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalFullWidth', 12, '１２'],
  ['chineseLegalSimplified', 10, '壹拾'],
  ['ideographTraditional', 2, '乙'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['unknown', 4, '4']
])('knows the format %s', (name, value, written) => {
  expect(formatNumber(value, name)).toBe(written)
})

test('reads changes as accepted, and leaves out what is hidden or written twice', () => {
  const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
  expect(
    lines(
      `<w:p>${run('修')}<w:del><w:r><w:delText>东</w:delText></w:r></w:del><w:ins>${run('西')}</w:ins>${run('渠')}${run('隐', '<w:rPr><w:vanish/></w:rPr>')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('上')}</w:p><w:p>${run('下')}</w:p>` +
        `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback>${p('框')}</mc:Fallback></mc:AlternateContent>${run('主')}</w:p>` +
        `<w:p>${run('一')}<w:r><w:br/></w:r>${run('二')}</w:p>`
    )
  ).toEqual(['修西渠', '上下', '主', '框', '一', '二'])
})

test('writes tables in rows, and notes at the end', () => {
  const note = `<w:footnote w:id="-1">${p('线')}</w:footnote><w:footnote w:id="2">${p(' 注文')}</w:footnote>`
  const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`
  expect(
    lines(
      `<w:tbl><w:tr>${cell('甲')}${cell('乙', '丙')}</w:tr><w:tr>${cell('专栏', '丁')}</w:tr></w:tbl>` +
        '<w:p><w:r><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      { 'word/footnotes.xml': part('footnotes', note) }
    )
  ).toEqual(['甲\t乙 丙', '专栏', '丁', '文［1］', '', '注释', '［1］注文'])
})

test('keeps a note with a mark of its own, and what is a hyphen in one', () => {
  const body =
    '<w:p><w:r><w:t>水渠</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>①</w:t></w:r></w:p>'
  const note = '<w:p><w:r><w:t>①2021</w:t><w:noBreakHyphen/><w:t>2025版</w:t></w:r></w:p>'
  expect(lines(body, { 'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${note}</w:footnote>`) })).toEqual(
    ['水渠①', '', '注释', '①2021-2025版']
  )
})

test('writes fractions and raised numbers on the line, and leaves no number of a paragraph that was moved', () => {
  const moved =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>'
  const formula = '<w:p><w:f><w:num><w:r><w:t>A+B</w:t></w:r></w:num><w:den><w:r><w:t>2</w:t></w:r></w:den></w:f></w:p>'
  const raised =
    '<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>4</w:t></w:r></w:p>'
  expect(lines(moved + listed('甲', 1, 1) + formula + raised, { 'word/numbering.xml': numbering })).toEqual([
    '（一）甲',
    '(A+B)/2',
    '10⁴'
  ])
})

test('reads a file of LibreOffice', () => {
  expect(extractDocx(readFileSync('tests/fixtures/documents/libreoffice.docx')).text.split('\n')).toEqual([
    '小河县水利规划',
    '第一句。粗体',
    '1. 修渠',
    '2. 种树',
    'a. 松',
    '点',
    '甲\t乙 丙',
    '一\t二',
    '末段'
  ])
})

test.each([
  [{ 'OFD.xml': strToU8('<x/>') }, 'OFD'],
  [{ 'xl/a.xml': strToU8('<x/>') }, 'Excel'],
  [{ 'content.xml': strToU8('<x/>') }, 'OpenDocument'],
  [{ 'a.txt': strToU8('x') }, '这是一个压缩包，里面没有 Word 文件。']
])('says what another zip is', (files: Readonly<Record<string, Uint8Array>>, sentence) => {
  expect(() => extractDocx(zipSync(files))).toThrow(sentence)
})

test('refuses a zip that is cut off, lies about a size or holds too much', () => {
  const whole = zip(p('文'.repeat(1000)))
  expect(() => extractDocx(whole.subarray(0, whole.length - 30))).toThrow('压缩包损坏')
  expect(() => extractDocx(withSize(whole, 10))).toThrow('压缩包损坏')
  expect(() => extractDocx(withSize(whole, 4_000_000_000))).toThrow('展开后超过 100 MB')
})

/** The zip with another size of its first file in the directory. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, copy.indexOf('PK\x01\x02') + 24)
  return new Uint8Array(copy)
}
