import { describe, expect, test } from 'vitest'
import type { EntryRef } from '../model/entry.ts'
import { toPages } from './to-mdx.ts'
import type { Chapter, Mark, Paragraph, PlacedCorrection } from '../model/plan.ts'

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

const correction = (
  start: number,
  sic: string,
  corr: string,
  more: Partial<PlacedCorrection> = {}
): PlacedCorrection => ({
  id: `cor_1_${start + 1}`,
  sic,
  corr,
  kind: 'garbled',
  certainty: 'certain',
  source: 'w',
  start,
  end: start + corr.length,
  position,
  ...more
})

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  id: 'chp_1__intro__p_1',
  number: 1,
  text,
  apparatus: [],
  widened: [],
  marks: [],
  sha256: '',
  position,
  ...more
})

const chapter = (more: Partial<Chapter>): Chapter => ({
  type: 'chapter',
  id: 'chp_1',
  number: 1,
  title: '总则',
  introduction: [],
  sections: [],
  ...more
})

const linkOf = ({ entries: [entry, other] }: Mark) => (other === undefined ? entry : 'place:liang-an')

const mark = (start: number, form: string, ...entries: EntryRef[]): Mark => ({
  start,
  end: start + form.length,
  form,
  entries
})

/** The one paragraph of a page, as MDX. */
function mdxOf(text: string, more: Partial<Paragraph> = {}): string | undefined {
  const [page] = toPages(
    { id: 'river-2030', chapters: [chapter({ introduction: [paragraph(text, more)] })] },
    { linkOf }
  )
  return /<Paragraph .+>\n {2}(.*)\n<\/Paragraph>\n$/.exec(page?.mdx ?? '')?.[1]
}

test('writes a page for each chapter and, after it, one for each section', () => {
  const section = { type: 'section' as const, id: 'chp_1__sec_2', number: 2, title: '范围: 小河', paragraphs: [] }
  const pages = toPages(
    {
      id: 'river-2030',
      chapters: [
        chapter({ introduction: [paragraph('保护小河。')], sections: [section] }),
        chapter({ id: 'chp_2', number: 2, title: '保障' })
      ]
    },
    { linkOf }
  )
  expect(pages).toEqual([
    {
      path: '1/index.mdx',
      mdx: [
        '---',
        'plan: river-2030',
        'id: chp_1',
        'chapter: 1',
        'title: 总则',
        '---',
        '',
        '<Paragraph id="chp_1__intro__p_1" number="1">',
        '  保护小河。',
        '</Paragraph>',
        ''
      ].join('\n')
    },
    {
      path: '1/2.mdx',
      mdx: '---\nplan: river-2030\nid: chp_1__sec_2\nchapter: 1\nsection: 2\ntitle: "范围: 小河"\n---\n'
    },
    { path: '2/index.mdx', mdx: '---\nplan: river-2030\nid: chp_2\nchapter: 2\ntitle: 保障\n---\n' }
  ])
})

test('writes the page of a part, an item with its level, and a panel with its paragraphs', () => {
  const panel = { type: 'panel' as const, id: 'part_1__panel_1', title: '专栏1 "桥"', before: 2, position }
  const introduction = [
    paragraph('1. 修桥。', { level: 2 }),
    paragraph('三座。', { id: 'part_1__intro__p_2', number: 2, panel: panel.id })
  ]
  const part = chapter({ type: 'part', id: 'part_1', introduction, panels: [panel] })
  expect(toPages({ id: 'river-2030', chapters: [part] }, { linkOf })).toEqual([
    {
      path: 'part-1/index.mdx',
      mdx: [
        '---',
        'plan: river-2030',
        'id: part_1',
        'part: 1',
        'title: 总则',
        '---',
        '',
        '<Paragraph id="chp_1__intro__p_1" number="1" level="2">',
        '  1\\. 修桥。',
        '</Paragraph>',
        '',
        '<Panel id="part_1__panel_1" title="专栏1 &#x22;桥&#x22;">',
        '  <Paragraph id="part_1__intro__p_2" number="2">',
        '    三座。',
        '  </Paragraph>',
        '</Panel>',
        ''
      ].join('\n')
    }
  ])
})

test('writes the cells of a row, a measure without them', () => {
  const row = paragraph('小河\t三座', { marks: [mark(0, '小河', 'place:xiao-he')] })
  const [page] = toPages({ id: 'river-2030', chapters: [chapter({ introduction: [row] })] }, { linkOf })
  expect(page?.mdx).toContain(
    [
      '<Paragraph id="chp_1__intro__p_1" number="1">',
      '  <Row>',
      '    <Cell><Place id="xiao-he">小河</Place>\t</Cell><Cell>三座</Cell>',
      '  </Row>',
      '</Paragraph>'
    ].join('\n')
  )
  expect(mdxOf('修桥。三\t座', { measure: '修桥。' })).toBe('<Measure>修桥。</Measure>三\t座')
})

test('puts a title in quotation marks that is a date to others, and keeps a long one on its line', () => {
  const headOf = (title: string) => toPages({ id: 'river-2030', chapters: [chapter({ title })] }, { linkOf })[0]?.mdx
  expect(headOf('2030-01-01')).toContain('title: "2030-01-01"')
  expect(headOf('a '.repeat(60).trim())).toContain(`title: ${'a '.repeat(60).trim()}\n`)
})

test('puts the measure into an element of its own', () => {
  expect(mdxOf('保护小河。加强治理。', { measure: '保护小河。' })).toBe('<Measure>保护小河。</Measure>加强治理。')
})

test.each([
  ['{a}', '\\{a}'],
  ['<b>', '\\<b>'],
  ['`a`', '\\`a\\`'],
  ['*a*_b_', '\\*a\\*\\_b\\_'],
  ['1. 甲', '1\\. 甲'],
  ['# 甲', '\\# 甲'],
  ['&lt;', '\\&lt;'],
  ['甲\\', '甲\\\\']
])('escapes “%s”', (text, mdx) => {
  expect(mdxOf(text)).toBe(mdx)
})

describe('a correction', () => {
  test('stands after the part of the reading that differs', () => {
    expect(
      mdxOf('建设云桥水陆货运中心。', { apparatus: [correction(2, '云桥货物货运中心', '云桥水陆货运中心')] })
    ).toBe('建设云桥水陆<Correction id="cor_1_3" />货运中心。')
  })

  test('that is doubtful stands after the words of the source', () => {
    const doubtful = correction(2, '小和流', '小河流', { certainty: 'doubtful' })
    expect(mdxOf('保护小和流。', { apparatus: [doubtful] })).toBe('保护小和流<Correction id="cor_1_3" />。')
  })

  test('stands within the measure when its change does', () => {
    const more = { measure: '保护小河。', apparatus: [correction(2, '小和', '小河'), correction(5, '加', '增')] }
    expect(mdxOf('保护小河。增强治理。', more)).toBe(
      '<Measure>保护小河<Correction id="cor_1_3" />。</Measure>增<Correction id="cor_1_6" />强治理。'
    )
  })

  test.each([
    [
      'at the end of the measure',
      correction(4, '，', '。'),
      '<Measure>保护小河。<Correction id="cor_1_5" /></Measure>加强治理。'
    ],
    [
      'over its border',
      correction(3, '河加', '河。加'),
      '<Measure>保护小河。<Correction id="cor_1_4" /></Measure>加强治理。'
    ],
    [
      'at the very beginning',
      correction(0, '甲', ''),
      '<Measure><Correction id="cor_1_1" />保护小河。</Measure>加强治理。'
    ],
    ['at the very end', correction(10, '甲', ''), '<Measure>保护小河。</Measure>加强治理。<Correction id="cor_1_11" />']
  ])('stands once when it is %s', (_, apparatus, mdx) => {
    expect(mdxOf('保护小河。加强治理。', { measure: '保护小河。', apparatus: [apparatus] })).toBe(mdx)
  })
})

describe('a mark', () => {
  test('is a link where an entry first stands on the page, and text after that', () => {
    const marks = [mark(0, '小河', 'place:xiao-he'), mark(3, '岸线', 'term:anxian'), mark(6, '小河', 'place:xiao-he')]
    expect(mdxOf('小河的岸线和小河。', { marks })).toBe(
      '<Place id="xiao-he">小河</Place>的<Term id="anxian">岸线</Term>和小河。'
    )
  })

  test('is a link again on the next page', () => {
    const text = paragraph('小河。', { marks: [mark(0, '小河', 'place:xiao-he')] })
    const chapters = [chapter({ introduction: [text] }), chapter({ number: 2, introduction: [text] })]
    const pages = toPages({ id: 'river-2030', chapters }, { linkOf })
    expect(pages.map(({ mdx }) => mdx.includes('<Place id="xiao-he">'))).toEqual([true, true])
  })

  test('of several places leads to their collective', () => {
    const marks = [mark(0, '两岸', 'place:xiao-he', 'place:qing-xi')]
    expect(mdxOf('两岸。', { marks })).toBe('<Place id="liang-an">两岸</Place>。')
  })

  test('stands in the measure when it begins there, and is text when it runs over its end', () => {
    const more = { measure: '保护小河。', marks: [mark(2, '小河', 'place:xiao-he')] }
    expect(mdxOf('保护小河。加强治理。', more)).toBe(
      '<Measure>保护<Place id="xiao-he">小河</Place>。</Measure>加强治理。'
    )
    const over = { measure: '保护小河。', marks: [mark(3, '河。加', 'place:xiao-he')] }
    expect(mdxOf('保护小河。加强治理。', over)).toBe('<Measure>保护小河。</Measure>加强治理。')
  })

  test('holds no dot: a correction inside a name stands after it', () => {
    const more = { apparatus: [correction(2, '小', '大')], marks: [mark(2, '大河', 'place:da-he')] }
    expect(mdxOf('保护大河。', more)).toBe('保护<Place id="da-he">大河</Place><Correction id="cor_1_3" />。')
  })

  test('that is the whole text is not a link: it would be no paragraph', () => {
    expect(mdxOf('小河', { marks: [mark(0, '小河', 'place:xiao-he')] })).toBe('小河')
    const two = [mark(0, '小河', 'place:xiao-he'), mark(3, '清溪', 'place:qing-xi')]
    expect(mdxOf('小河 清溪', { marks: two })).toBe('小河 清溪')
  })
})
