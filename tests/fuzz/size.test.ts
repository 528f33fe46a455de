/** Sizes that no plan has. What took time by the square of them would take hours here. */
import { describe, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { toAkomaNtoso } from '../../src/editions/to-akn.ts'
import { toParagraphsCsv } from '../../src/editions/paragraphs-csv.ts'
import { toMarkdown } from '../../src/editions/to-markdown.ts'
import { toText } from '../../src/editions/to-text.ts'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { checkContents } from '../../src/read/check-contents.ts'
import { readDocument } from '../../src/read/document/read-document.ts'
import { draftProvenance } from '../../src/read/draft-provenance.ts'
import { kwicOf } from '../../src/view/kwic.ts'
import { parsePlan } from '../../src/read/parse.ts'
import { piecesOf } from '../../src/view/inline.ts'
import { readLexicon } from '../../src/read/read-lexicon.ts'
import { readSource } from '../../src/read/read-source.ts'
import { readYaml } from '../../src/read/read-yaml.ts'
import { exceptionsSchema } from '../../src/model/lexicon-seeds.ts'
import { apparatusSchema, type CorrectionSeed } from '../../src/model/seeds.ts'
import { sourceReadingsOf } from '../../src/view/source-readings.ts'
import { toPages } from '../../src/view/to-mdx.ts'
import { refTo } from '../../src/model/entry.ts'
import { createLibrary } from '../../src/model/library.ts'
import { paragraphsOf, type PlanTree } from '../../src/model/plan.ts'
import { parseCitation } from '../../src/search/citation.ts'
import { createFold } from '../../src/search/fold.ts'
import { findHits, foldQuery } from '../../src/search/match.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { locate } from './hostile.ts'
import { read } from './read.ts'

const many = 100_000
const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const place = () => ({ line: 1, column: 1 })
const fold = createFold(new Map())

const planOf = (tree: PlanTree) => ({
  ...{ id: 'river-2030', title: '小河规划', shortTitle: '小河', issuer: '小河县', published: '2030-01' },
  ...{ sha256: '', origin: '为测试而写', contents: [], witnesses: {} },
  ...tree
})

const row = (line: number, sic: string, corr: string): CorrectionSeed => ({
  ...{ line, sic, corr },
  ...{ kind: 'garbled', certainty: 'certain', source: 'w' }
})

describe('ten megabytes on one line', () => {
  const line = '保护小河,{<*_&`（治理）“一带一路”'.repeat(500_000)

  test('are one paragraph, and come out of every text edition', () => {
    const { tree } = read(`第一章 总则\n${line}`)
    const [paragraph, ...others] = paragraphsOf(tree)
    expect(others).toEqual([])
    expect(paragraph?.text).toHaveLength(line.length)
    expect(toText(planOf(tree)).length).toBeGreaterThan(line.length)
    expect(toMarkdown(planOf(tree)).length).toBeGreaterThan(line.length)
    expect(toPages(planOf(tree), { linkOf: () => undefined })[0]?.mdx.length).toBeGreaterThan(line.length)
  })

  test('are annotated and searched', () => {
    const { marks } = createAnnotator({ forms: new Map([['小河', [{ entries: ['place:xiaohe'] }]]]), exceptions: [] })(
      line,
      'p/chp_1'
    )
    expect(marks).toHaveLength(500_000)
    const hits = findHits(fold(line), foldQuery(parseQuery('小河 治理'), fold))
    expect(hits).toHaveLength(1_000_000)
    for (const hit of hits) kwicOf(line, hit)
  })
})

describe('100,000 headings', () => {
  const chapters = range(many / 20)
  const source = chapters.map(
    (at) =>
      `第${at + 1}章 甲\n${range(19)
        .map((at) => `第${at + 1}节 乙\n文。`)
        .join('\n')}`
  )
  const contents = chapters.map((at) => ({
    ...{ number: at + 1, title: '甲', held: 'full' as const, introduction: 0 },
    sections: range(19).map((at) => ({ number: at + 1, title: '乙', held: 'full' as const, paragraphs: 1 }))
  }))

  test('are read as their contents list them, and come out of the editions', () => {
    const file = new VFile()
    const tree = parsePlan(readSource(source.join('\n'), []), { title: '小河规划', contents }, file)
    const plan = { ...planOf(tree), contents }
    checkContents(tree, { value: { ...plan, furniture: [] }, placeOf: place }, file)
    expect(file.messages).toEqual([])
    expect(toMarkdown(plan).match(/^###? /gm)).toHaveLength(many)
    expect(
      toAkomaNtoso({ plan, ...createLibrary([plan], { terms: [], places: [] }) }, new Date(0)).match(/<heading>/g)
    ).toHaveLength(many)
  })

  test('out of order are reported, each', () => {
    expect(read('第二章 甲\n'.repeat(many)).messages).toHaveLength(many - 1)
  })

  test('of panels hold their lines', () => {
    const source = `小河规划\n第一章 甲\n${'专栏1 乙\n文。\n'.repeat(many)}`
    const { panels = [] } = draftProvenance(source, readDocument(source))
    expect(panels.at(-1)).toEqual({ line: 2 * many + 1, last: 2 * many + 2 })
    const tree = parsePlan(readSource(source, []), { title: '小河规划', contents: [], panels }, new VFile())
    expect(tree.chapters[0]?.panels).toHaveLength(many)
    expect(toParagraphsCsv(planOf(tree)).split('\r\n')).toHaveLength(many + 2)
    expect(toMarkdown(planOf(tree)).match(/^#### /gm)).toHaveLength(many)
  })
})

describe('100,000 corrections', () => {
  test('on a line each are found and placed', () => {
    const source = `第一章 甲\n${range(many)
      .map((at) => `小何${at}。`)
      .join('\n')}`
    const corrections = locate(
      source,
      range(many).map((at) => row(at + 2, `何${at}`, `河${at}`))
    )
    const paragraphs = paragraphsOf(read(source, corrections).tree)
    expect(paragraphs.every(({ text, apparatus }, at) => text === `小河${at}。` && apparatus.length === 1)).toBe(true)
  })

  test('on one line are found and placed, and the source comes back', () => {
    const words = range(many).map((at) => `小何${at}。治,理。`)
    const corrections = locate(
      words.join(''),
      range(many).map((at) => row(1, `何${at}。`, `河${at}。`))
    )
    expect(corrections).toHaveLength(many)
    const [paragraph] = paragraphsOf(read(words.join(''), corrections).tree)
    if (!paragraph) throw new Error('Expected a paragraph, found none.')
    expect(paragraph.apparatus).toHaveLength(many)
    expect(sourceReadingsOf(paragraph)).toHaveLength(2 * many)
    const links = paragraph.apparatus.map(({ start, end }) => ({ start, end, entry: refTo('term', 'a') }))
    const { measure, rest } = piecesOf(paragraph, links)
    expect([...measure, ...rest].filter(({ type }) => type === 'correction')).toHaveLength(many)
  })

  test('one over 100,000 lines is refused once', () => {
    const lines = '河\n'.repeat(many)
    const { refused } = read(
      `第一章 甲\n${lines}错`,
      locate(`第一章 甲\n${lines}错`, [row(2, `${lines}错`, `${lines}对`)])
    )
    expect(refused).toHaveLength(1)
  })

  test('with 100,000 blanks in one are shown', () => {
    const source = `河${' '.repeat(many)}江`
    const [paragraph] = paragraphsOf(read(source, locate(source, [row(1, source, '河江')])).tree)
    expect(paragraph && sourceReadingsOf(paragraph)).toEqual([{ start: 1, end: 1, sic: ' '.repeat(many) }])
  })
})

describe('YAML', () => {
  const open = (value: string) => new VFile({ path: 'seed.yaml', value })

  test('of ten megabytes is read', () => {
    const reason = '河'.repeat(3_500_000)
    const seed = readYaml(open(`- form: 河\n  reason: |-\n    ${reason}\n`), exceptionsSchema)
    expect(seed?.value[0]?.reason).toBe(reason)
  })

  test('with 20,000 fields, and one twice, is read', () => {
    const witness = '{ title: 甲, location: 乙, collated: 2030-01-01 }'
    const witnesses = range(20_000).map((at) => `  w${at}: ${witness}\n`)
    const file = open(`witnesses:\n${witnesses.join('')}  w0: ${witness}\ncorrections: []\n`)
    expect(readYaml(file, apparatusSchema)).toBeUndefined()
    expect(file.messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[20_002, 'yaml-syntax']])
  })

  test('with 20,000 unknown fields says so of each', () => {
    const file = open(
      `witnesses: {}\ncorrections: []\n${range(20_000)
        .map((at) => `x${at}: 1\n`)
        .join('')}`
    )
    expect(readYaml(file, apparatusSchema)).toBeUndefined()
    expect(file.messages.at(-1)).toMatchObject({ line: 20_002, ruleId: 'unknown-field' })
  })

  test.each([
    '[',
    '- ',
    '{a: ',
    '? ',
    '"',
    '&a ',
    '!a ',
    '*a ',
    '|',
    '#',
    '\t',
    'a: ',
    "'",
    '[]',
    '%',
    '---\n',
    '\r',
    '<<: '
  ])('of nothing but %j is read, or it is said why not', (piece) => {
    const file = open(piece.repeat(many / 5))
    expect(readYaml(file, apparatusSchema)).toBeUndefined()
    expect(file.messages).not.toEqual([])
  })

  test('of places that lie in one another 20,000 deep is read', () => {
    const places = range(20_000).map((at) => `- { id: a${at}, headword: 地${at}, kind: city, parent: a${at + 1} }\n`)
    const seeds = { glossary: open('terms: []'), gazetteer: open(places.join('')), exceptions: open('[]') }
    readLexicon(seeds)
    expect(seeds.gazetteer.messages.map(({ ruleId }) => ruleId)).toEqual(['unknown-entry'])
  })
})

test('100,000 forms are found in a text that has each', () => {
  const forms = range(many).map((at) => `词${at}。`)
  const annotate = createAnnotator({
    forms: new Map(forms.map((form) => [form, [{ entries: ['term:a'] }]])),
    exceptions: []
  })
  expect(annotate(forms.join(''), 'p/chp_1').marks).toHaveLength(many)
})

describe('a query of a megabyte', () => {
  const million = 1_000_000

  test.each([
    '河',
    '河 ',
    '"',
    '" ',
    '“',
    '“ ',
    '「',
    '-"',
    '“"',
    '”（《',
    '《',
    '）',
    '至',
    '（原稿）',
    '第一章',
    '第一',
    '\u0301\u0323',
    ' '
  ])('of nothing but %j is parsed and folded', (piece) => {
    for (const typed of [piece.repeat(million / piece.length), `“${piece.repeat(million / piece.length)}）`]) {
      const { phrases, exclusions } = foldQuery(parseQuery(typed), fold)
      expect([...phrases, ...exclusions].join('').length).toBeLessThanOrEqual(typed.length)
      expect(parseCitation(typed)).toBeUndefined()
    }
  })
})
