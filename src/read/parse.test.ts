import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parsePlan, type ParseOptions } from './parse.ts'
import { readSource } from './read-source.ts'
import { paragraphsOf } from '../model/plan.ts'

const about: ParseOptions = { title: '小河规划', contents: [] }

/** Parse a source of these lines, without corrections. */
function parse(lines: string[], options: Partial<ParseOptions> = {}) {
  const file = new VFile()
  const tree = parsePlan(readSource(lines.join('\n'), []), { ...about, ...options }, file)
  const broken = file.messages.map(({ ruleId, line, column }) => [ruleId, line, column])
  const texts = paragraphsOf(tree).map(({ id, text }) => [id, text])
  return { tree, texts, broken }
}

describe('ids', () => {
  test('follow the plan’s own numbering', () => {
    const { texts, broken } = parse([
      '第三章　总则',
      '　　保护小河。',
      '第一节　范围',
      '全县。',
      '沿岸。',
      '第二节　期限',
      '十年。',
      '第四章　保障',
      '落实责任。'
    ])
    expect(texts).toEqual([
      ['chp_3__intro__p_1', '保护小河。'],
      ['chp_3__sec_1__p_1', '全县。'],
      ['chp_3__sec_1__p_2', '沿岸。'],
      ['chp_3__sec_2__p_1', '十年。'],
      ['chp_4__intro__p_1', '落实责任。']
    ])
    expect(broken).toEqual([])
  })

  test('do not change when a later line changes', () => {
    const before = parse(['第一章 总则', '甲。', '乙。'])
    const after = parse(['第一章 总则', '甲。', '乙、丙。', '丁。'])
    expect(after.texts[0]).toEqual(before.texts[0])
  })

  test('of the preface are those of chapter 0', () => {
    const { texts, broken } = parse(['前言', '小河悠悠。', '第一章 总则', '保护小河。'])
    expect(texts.map(([id]) => id)).toEqual(['chp_0__intro__p_1', 'chp_1__intro__p_1'])
    expect(broken).toEqual([])
  })
})

describe('a source that begins inside a paragraph', () => {
  const options: Partial<ParseOptions> = {
    opening: { chapter: 2, section: 3, paragraph: 4, lead: '治理小河。' },
    contents: [
      {
        number: 2,
        title: '治理',
        held: 'partial',
        introduction: 0,
        sections: [{ number: 3, title: '水质', held: 'partial', paragraphs: 5 }]
      }
    ]
  }

  test('gives the rest its number, the lead that it lacks, and the titles of the contents', () => {
    const { tree, texts, broken } = parse(['(上接第二版)达到标准。提高水质。', '加强监测。', '第三章 保障'], options)
    expect(texts).toEqual([
      ['chp_2__sec_3__p_4', '达到标准。提高水质。'],
      ['chp_2__sec_3__p_5', '加强监测。']
    ])
    expect(paragraphsOf(tree).map(({ fragment, measure }) => ({ fragment, measure }))).toEqual([
      { fragment: { lead: '治理小河。' }, measure: undefined },
      { fragment: undefined, measure: undefined }
    ])
    expect(tree.chapters[0]).toMatchObject({ title: '治理', sections: [{ title: '水质' }] })
    expect(tree.chapters[0]).not.toHaveProperty('position')
    expect(broken).toEqual([])
  })

  test('may begin in an introduction', () => {
    const { texts, broken } = parse(['达到标准。', '第一节 水质', '提高水质。'], {
      opening: { chapter: 2, paragraph: 2, lead: '治理小河。' }
    })
    expect(texts).toEqual([
      ['chp_2__intro__p_2', '达到标准。'],
      ['chp_2__sec_1__p_1', '提高水质。']
    ])
    expect(broken).toEqual([])
  })
})

describe('a paragraph', () => {
  test('stands in the source where its position says, without the white space around it', () => {
    const { tree } = parse(['第一章 总则', '　　保护小河,加强治理。 '])
    expect(paragraphsOf(tree)).toEqual([
      {
        type: 'paragraph',
        id: 'chp_1__intro__p_1',
        number: 1,
        text: '保护小河，加强治理。',
        apparatus: [],
        widened: [4],
        marks: [],
        sha256: 'b9765ea3ab1fb9e7f3dfe85d8b3498adc82054d3dff603deb69c7e591a66aebc',
        position: { start: { line: 2, column: 3, offset: 9 }, end: { line: 2, column: 13, offset: 19 } }
      }
    ])
  })

  test('has the measure that it opens with', () => {
    const { tree } = parse(['第一章 总则', '保护小河。加强治理。'])
    expect(paragraphsOf(tree)).toMatchObject([{ measure: '保护小河。' }])
  })
})

describe('furniture', () => {
  test('is the running title, the newspaper’s continuations and what has neither letter nor digit', () => {
    const { tree, texts } = parse([
      '《小河规划》',
      '小河规划',
      '(上接第五版)第一章 总则',
      '★ ★',
      '保护小河。(下转第6版)'
    ])
    expect(
      tree.furniture.map(({ kind, text, position }) => [kind, text, position.start.line, position.start.column])
    ).toEqual([
      ['running-title', '《小河规划》', 1, 1],
      ['running-title', '小河规划', 2, 1],
      ['continuation', '（上接第五版）', 3, 1],
      ['ornament', '★ ★', 4, 1],
      ['continuation', '（下转第6版）', 5, 6]
    ])
    expect(texts).toEqual([['chp_1__intro__p_1', '保护小河。']])
  })

  test('is not a continuation in the middle of a line, nor a sentence with the title, nor a number', () => {
    const { tree, texts } = parse(['第一章 总则', '保护(上接第五版)小河。', '编制小河规划', '2030'])
    expect(tree.furniture).toEqual([])
    expect(texts.map(([, text]) => text)).toEqual(['保护（上接第五版）小河。', '编制小河规划', '2030'])
  })
})

test('a preface after text that stands in none is out of order', () => {
  expect(parse(['文', '前言', '文']).broken.map(([rule]) => rule)).toEqual(['text-before-chapter', 'chapter-order'])
})

describe('what looks wrong is reported where it is, and kept', () => {
  test.each([
    ['no chapter', [''], ['no-chapter', 1, 1], []],
    ['a chapter left out', ['第一章 甲', '第三章 丙', '文'], ['chapter-order', 2, 1], [['chp_3__intro__p_1', '文']]],
    ['a chapter twice', ['第一章 甲', '第一章 甲', '文'], ['chapter-order', 2, 1], [['chp_1__intro__p_1', '文']]],
    ['a preface after a chapter', ['第一章 甲', '前言', '文'], ['chapter-order', 2, 1], [['chp_0__intro__p_1', '文']]],
    ['a section left out', ['第一章 甲', ' 第二节 乙', '文'], ['section-order', 2, 2], [['chp_1__sec_2__p_1', '文']]],
    [
      'a section without a chapter',
      ['第一节 乙', '文'],
      ['section-without-chapter', 1, 1],
      [['chp_0__sec_1__p_1', '文']]
    ],
    [
      'text without a chapter',
      ['文', '文文'],
      ['text-before-chapter', 1, 1],
      [
        ['chp_0__intro__p_1', '文'],
        ['chp_0__intro__p_2', '文文']
      ]
    ],
    ['a heading without a title', ['第一章', '总则'], ['heading-without-title', 1, 1], [['chp_1__intro__p_1', '总则']]],
    [
      'a heading run on with its text',
      ['第一章 甲', '第一节 乙。文'],
      ['unknown-structure', 2, 1],
      [['chp_1__intro__p_1', '第一节 乙。文']]
    ],
    ['another unit', ['第一章 甲', '第一条 文'], ['unknown-structure', 2, 1], [['chp_1__intro__p_1', '第一条 文']]]
  ])('%s', (_, lines, message, paragraphs) => {
    const { broken, texts } = parse(lines)
    expect(broken).toEqual([message])
    expect(texts).toEqual(paragraphs)
  })

  test('but sections may begin anew in each chapter', () => {
    expect(parse(['第一章 甲', '第一节 乙', '文', '第二章 丙', '第一节 丁', '文']).broken).toEqual([])
  })
})

describe('panels', () => {
  const lines = [
    '第一章 甲',
    '文。',
    '专栏1 桥',
    '1. 三座。修桥。再修。',
    '',
    '四座。',
    '专栏2',
    '渡船。',
    '第一节 乙',
    '专栏3',
    '丙。',
    '丁。'
  ]
  const panels = [
    { line: 3, last: 6 },
    { line: 7, last: 8 },
    { line: 10, last: 11 }
  ]

  test('stand in their unit before a paragraph, and hold the lines up to their last', () => {
    const { tree, broken } = parse(lines, { panels })
    expect(broken).toEqual([])
    const [chapter] = tree.chapters
    const [section] = chapter?.sections ?? []
    const shown = [chapter, section].map((unit) => unit?.panels?.map(({ id, title, before }) => [id, title, before]))
    expect(shown).toEqual([
      [
        ['chp_1__panel_1', '专栏1 桥', 2],
        ['chp_1__panel_2', '专栏2', 4]
      ],
      [['chp_1__sec_1__panel_1', '专栏3', 1]]
    ])
    expect(chapter?.panels?.[0]).toMatchObject({ type: 'panel', position: { start: { line: 3, column: 1 } } })
    expect(paragraphsOf(tree).map(({ text, panel }) => [text, panel])).toEqual([
      ['文。', undefined],
      ['1. 三座。修桥。再修。', 'chp_1__panel_1'],
      ['四座。', 'chp_1__panel_1'],
      ['渡船。', 'chp_1__panel_2'],
      ['丙。', 'chp_1__sec_1__panel_1'],
      ['丁。', undefined]
    ])
  })

  test('have items and no measures', () => {
    const { tree } = parse(['第一章 甲', '专栏1', '1. 修桥。', '修桥。三座。'], { panels: [{ line: 2, last: 4 }] })
    expect(paragraphsOf(tree).map(({ level, measure }) => [level, measure])).toEqual([
      [2, undefined],
      [undefined, undefined]
    ])
  })

  test('are lacking where they are listed and not there, or there and not listed', () => {
    const { broken, tree } = parse(lines, { panels: [...panels.slice(0, 2), { line: 11, last: 11 }] })
    expect(broken).toEqual([
      ['panel-unlisted', 10, 1],
      ['panel-missing', 11, 1]
    ])
    expect(paragraphsOf(tree).at(-2)?.panel).toBeUndefined()
  })
})

describe('a source with less than the plan', () => {
  test('may begin with any section of a chapter', () => {
    const { texts, broken } = parse(['第二节 期限', '十年。', '第三节 责任', '各乡。'], {
      opening: { chapter: 3, paragraph: 1 }
    })
    expect(texts).toEqual([
      ['chp_3__sec_2__p_1', '十年。'],
      ['chp_3__sec_3__p_1', '各乡。']
    ])
    expect(broken).toEqual([])
  })

  test('may begin with a whole paragraph, which is not a fragment', () => {
    const { tree, texts, broken } = parse(['治理小河。清淤。'], { opening: { chapter: 2, section: 1, paragraph: 2 } })
    expect(texts).toEqual([['chp_2__sec_1__p_2', '治理小河。清淤。']])
    expect(paragraphsOf(tree)[0]).not.toHaveProperty('fragment')
    expect(broken).toEqual([])
  })

  test('takes titles from the contents, and none where they list none', () => {
    const [first, second] = [1, 2].map((number) => ({
      number,
      title: `章${number}`,
      held: 'partial' as const,
      introduction: 0,
      sections: [1, 2].map((number) => ({ number, title: `节${number}`, held: 'partial' as const, paragraphs: 3 }))
    }))
    const titlesOf = (contents: ParseOptions['contents']) => {
      const [chapter] = parse(['十年。'], { opening: { chapter: 2, section: 2, paragraph: 1 }, contents }).tree.chapters
      return [chapter?.title, chapter?.sections[0]?.title]
    }
    expect(titlesOf([first, second].filter((entry) => entry !== undefined))).toEqual(['章2', '节2'])
    expect(titlesOf([])).toEqual(['', ''])
  })

  const chapter = { title: '治理', introduction: 0, sections: [] }
  const contents: ParseOptions['contents'] = [
    { ...chapter, number: 1, held: 'full' },
    { ...chapter, number: 2, held: 'none' },
    { ...chapter, number: 3, held: 'full' }
  ]

  test('may lack chapters in its middle when the contents say so', () => {
    expect(parse(['第一章 总则', '第三章 保障'], { contents }).broken).toEqual([])
  })

  test('may lack what the contents say of its own kind and chapter only', () => {
    const part = { ...chapter, unit: 'part' as const, number: 2, held: 'none' as const }
    expect(parse(['第一章 总则', '第三章 保障'], { contents: [part] }).broken).toEqual([['chapter-order', 2, 1]])
    const section = { number: 2, title: '范围', held: 'none' as const, paragraphs: 1 }
    const of = (number: number) => [{ ...chapter, number, held: 'partial' as const, sections: [section] }]
    const lines = ['第一章 总则', '第一节 甲', '第三节 乙']
    expect(parse(lines, { contents: of(1) }).broken).toEqual([])
    expect(parse(lines, { contents: of(2) }).broken).toEqual([['section-order', 3, 1]])
  })

  test('may not skip a chapter that the contents hold', () => {
    expect(parse(['第一章 总则', '第四章 附则'], { contents }).broken).toEqual([['chapter-order', 2, 1]])
  })
})
