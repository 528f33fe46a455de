import { readFileSync } from 'node:fs'
import { zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { extractPdf } from './pdf.ts'

/** Text at a place: from the left, from the bottom, its size. */
type Placed = readonly [number, number, number, string]

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
const shown = (placed: readonly Placed[]) =>
  placed.map(([x, y, size, text]) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n')

/** A PDF of pages, with a font that stands in no file and a table of characters that every reader must have. */
function makePdf(pages: readonly (readonly Placed[] | Uint8Array)[]): Uint8Array {
  const streams = pages.map((page) => (page instanceof Uint8Array ? page : zlibSync(Buffer.from(shown(page)))))
  const objects: (string | Uint8Array)[][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}]>>`],
    ['<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>'],
    [
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>'
    ],
    [
      '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>'
    ],
    ...streams.flatMap((stream, index) => [
      [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + index * 2} 0 R>>`
      ],
      [`<</Length ${stream.length}/Filter/FlateDecode>>stream\n`, stream, '\nendstream']
    ])
  ]
  let bytes = Buffer.from('%PDF-1.4\n')
  const offsets = objects.map((parts, index) => {
    const offset = bytes.length
    bytes = Buffer.concat([
      bytes,
      Buffer.from(`${index + 1} 0 obj\n`),
      ...parts.map((part) => Buffer.from(part)),
      Buffer.from('\nendobj\n')
    ])
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${bytes.length}\n%%EOF`
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(end)]))
}

test('reads lines by their places, page after page, with the characters of an outside font', async () => {
  const { text, extractor, says } = await extractPdf(
    makePdf([
      [
        [290, 40, 9, '— 1 —'],
        [72, 700, 12, '指标'],
        [300, 700, 12, '12'],
        [72, 680, 12, '修渠'],
        [97, 684, 6, '［1］'],
        [72, 770, 22, '小河县规划']
      ],
      [],
      [[72, 770, 12, '⻓江水']]
    ])
  )
  expect(text.split('\n')).toEqual(['小河县规划', '指标\t12', '修渠［1］', '— 1 —', '长江水'])
  expect(extractor).toMatch(/^pdfjs-dist \d+\.\d+\.\d+$/)
  expect(says.slice(1).map(({ zh }) => zh)).toEqual([
    '第 2 页没有文字（空白页，或是图片）。',
    '有 1 个部首字符（如 U+2F00 ⼀）已换成相同的汉字。'
  ])
})

test('reads the left one of two columns first, and a table by its rows', async () => {
  const rows = Array.from({ length: 10 }, (_, index) => index)
  const columns = rows.flatMap((row): Placed[] => [
    [72, 760 - row * 20, 12, `左栏第${row}行的文字写满了这一栏到头`],
    [300, 757 - row * 20, 12, `右栏第${row}行的文字写满了这一栏到头`]
  ])
  const { text } = await extractPdf(makePdf([[[72, 800, 20, '跨过两栏的一个标题跨过两栏的标题'], ...columns]]))
  expect([...text.matchAll(/^./gmu)].join('')).toBe('跨' + '左'.repeat(10) + '右'.repeat(10))
  const table = rows.flatMap((row): Placed[] => [
    [72, 760 - row * 20, 12, `指标${row}`],
    [300, 760 - row * 20, 12, '亿元']
  ])
  expect((await extractPdf(makePdf([table]))).text.split('\n')).toEqual(rows.map((row) => `指标${row}\t亿元`))
})

test('reads a file of LibreOffice', async () => {
  const { text } = await extractPdf(new Uint8Array(readFileSync('tests/fixtures/documents/libreoffice.pdf')))
  expect(text.split('\n').slice(0, 6)).toEqual(['小河县水利规划', '第一句。粗体', '1. 修渠', '2. 种树', 'a. 松', '点'])
})

test('says why a file gives no text', async () => {
  await expect(extractPdf(makePdf([[]]))).rejects.toThrow('这个 PDF 没有文字层，是扫描的图片')
  await expect(extractPdf(makePdf([[[72, 700, 12, '文']]]).subarray(0, 300))).rejects.toThrow('这个 PDF 损坏或不完整')
  const locked = readFileSync('tests/fixtures/documents/locked.pdf')
  await expect(extractPdf(new Uint8Array(locked))).rejects.toThrow('这个 PDF 有打开密码')
})

test('refuses a stream that holds far more than it weighs', async () => {
  const bomb = zlibSync(new Uint8Array(210_000_000), { level: 1 })
  await expect(extractPdf(makePdf([bomb]))).rejects.toThrow('这个 PDF 展开后太大')
})

test('a file as Node reads it is read, and left as it is', async () => {
  const pdf = makePdf([[[72, 700, 12, '修渠']]])
  const file = Buffer.from(pdf)
  expect((await extractPdf(file)).text).toBe('修渠')
  expect(file.equals(Buffer.from(pdf))).toBe(true)
})
