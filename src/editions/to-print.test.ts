import { expect, test } from 'vitest'
import { tinyCorrections, tinyRow, tinySeeds, type TinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { toPrint, type PrintBlock } from './to-print.ts'

function printOf(seeds: TinySeeds, siteUrl?: URL) {
  const plan = readPlan(tinySeeds(seeds))
  if (!plan) throw new Error('Expected a plan, found none.')
  return toPrint({ plan }, siteUrl)
}

const levelsOf = (blocks: readonly PrintBlock[]) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [[block.level, block.words.join('')]] : []))

test('a correction is a note after the words that it changed', () => {
  const { blocks } = printOf({
    source: '第一章 总则\n\n保护小和，建设小溪。\n',
    corrections: tinyCorrections(tinyRow(3, '小和', '小河'))
  })
  expect(blocks.at(-1)).toMatchObject({
    number: 1,
    cells: [
      {
        pieces: [
          '保护小河',
          { note: expect.stringMatching(/^原稿“.*”，更正“.*”。把握：确定/) as string },
          '，建设小溪。'
        ]
      }
    ]
  })
})

test('what is missing is said before the text and at the gap', () => {
  const { lacks, blocks } = printOf({
    source: '第一章 总则\n\n第一节 人\n\n培养人。\n\n第二节 水\n\n保护小河。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 0, sections: [{ number: 1, title: 人, held: full, paragraphs: 1 }, { number: 2, title: 水, held: partial, paragraphs: 2 }] }]',
    more: 'lacks: 第二段'
  })
  expect(lacks).toBe('本站的文本不完整，缺：第二段')
  expect(blocks.slice(-2)).toMatchObject([
    { type: 'ours', text: '本站的文本不完整：本节共2段，只有第1段。' },
    { cells: [{ pieces: ['保护小河。'] }] }
  ])
})

test('no level of headings is skipped, though the plan skips one', () => {
  const source =
    '第一章 总则\n\n保护小河。\n\n专栏1 小溪\n\n建设小溪。\n\n专栏3 小塘\n\n建设小塘。\n\n第二章 保障\n\n第一节 人\n\n培养人。\n\n专栏2 小湖\n\n建设小湖。\n'
  const contents =
    '[{ number: 1, title: 总则, held: full, introduction: 3 }, { number: 2, title: 保障, held: full, introduction: 0, sections: [{ number: 1, title: 人, held: full, paragraphs: 2 }] }]'
  expect(levelsOf(printOf({ source, contents }).blocks)).toEqual([
    [1, '第一章　总则'],
    [2, '专栏1 小溪'],
    [2, '专栏3 小塘'],
    [1, '第二章　保障'],
    [2, '第一节　人'],
    [3, '专栏2 小湖']
  ])
})

test('it has the address of the plan where the site has one', () => {
  expect(printOf({}).address).toBeUndefined()
  expect(printOf({}, new URL('https://example.org/plans/')).address).toBe(
    'https://example.org/plans/river-2030/index.html'
  )
})

test('what no font has is named, and what no PDF may have is replaced', () => {
  const { blocks } = printOf({
    source: '第一章 总则\n\n保护\ufeff小\u0007河。\n',
    corrections: tinyCorrections(tinyRow(3, '小\u0007河', '小河'))
  })
  expect(blocks[1]).toMatchObject({
    cells: [
      {
        pieces: [
          expect.stringMatching(/^保护\u2060小/),
          { note: expect.stringContaining('〔U+0007〕') as string },
          expect.any(String) as string
        ]
      }
    ]
  })
})

test('the cells of a row are as wide as those of the rows around it', () => {
  const { blocks } = printOf({
    source: '第一章 总则\n\n指标\t单位\n水深\t米，从河底到水面，在清溪口量\n',
    contents: '[{ number: 1, title: 总则, held: full, introduction: 2 }]'
  })
  expect(blocks.slice(1)).toMatchObject([
    {
      cells: [
        { share: 1, pieces: ['指标\t'] },
        { share: 2, pieces: ['单位'] }
      ]
    },
    {
      cells: [
        { share: 1, pieces: ['水深\t'] },
        { share: 2, pieces: ['米，从河底到水面，在清溪口量'] }
      ]
    }
  ])
})
