import { expect, test } from 'vitest'
import { refTo, type EntryRef } from '../model/entry.ts'
import type { Piece } from '../view/passage.ts'
import { addressOfUnit } from './address.ts'
import { arrangementOf } from './arrange.ts'
import { groupFound, isInPart, isInParts, labelOfPart } from './answer.ts'
import type { CorpusEntry, CorpusPlan } from './corpus.ts'
import type { Found } from './engine.ts'
import { countFound } from './finding.ts'
import { createFold } from './fold.ts'
import { createSuggest, pickHeadings, pickMeasures } from './suggest.ts'
import { toHitsCsv, toPlainText } from './take-away.ts'

const plans = [
  {
    id: 'river-2030',
    title: '小河规划',
    shortTitle: '小河',
    units: { chp_1: '总则', chp_1__sec_2: '范围', chp_3: '保障' }
  }
]
const found = [
  { plan: 'river-2030', id: 'chp_1__intro__p_1', text: '=小河', hits: [{ start: 1, end: 3 }] },
  {
    plan: 'river-2030',
    id: 'chp_1__sec_2__p_1',
    text: '小河与小河',
    hits: [
      { start: 0, end: 2 },
      { start: 3, end: 5 }
    ]
  },
  { plan: 'river-2030', id: 'chp_3__intro__p_2', text: '小河', hits: [{ start: 0, end: 2 }] }
]

const shown = (way: string) =>
  arrangementOf(way, plans)
    .arrange(found)
    .map(({ heading, lines }) => [heading, ...lines.map(wordsOf)])

const wordsOf = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

const taken = (way: string, given: readonly Found[] = found, all: readonly CorpusPlan[] = plans) =>
  arrangementOf(way, all)
    .arrange(given)
    .flatMap(({ lines }) =>
      lines.map((line) => ({
        ...line,
        title: all.find(({ id }) => id === line.plan)?.title ?? line.plan,
        address: line.id === 'chp_3__intro__p_2' ? 'https://a.example/3' : undefined
      }))
    )

test('a number is found whole in an explanation', () => {
  const all = [
    { entry: 'term:a' as const, headword: '渡口', forms: [], pinyin: 'du kou', text: '2021年起，区号是021。' },
    { entry: 'term:b' as const, headword: '渡船', forms: [], pinyin: 'du chuan', text: '2021年起，16座。' }
  ]
  const suggest = createSuggest(all, fold)
  const found = (phrase: string) => suggest({ phrases: [phrase], exclusions: [] }).map(({ headword }) => headword)
  expect(found('021')).toEqual(['渡口'])
  expect(found('21年')).toEqual([])
  expect(found('2021年')).toEqual(['渡口', '渡船'])
})

test('an entry says when only its explanation has the words', () => {
  const all = [
    { entry: 'term:a' as const, headword: '渡口', forms: [], pinyin: 'du kou', text: '过河的地方。' },
    { entry: 'term:b' as const, headword: '渡船', forms: [], pinyin: 'du chuan', text: '渡口的船。' }
  ]
  const found = createSuggest(all, fold)({ phrases: ['渡口'], exclusions: [] })
  expect(found.map(({ headword, isInText = false }) => [headword, isInText])).toEqual([
    ['渡口', false],
    ['渡船', true]
  ])
})

test('counts occurrences, paragraphs and chapters', () => {
  expect(countFound(found)).toMatchObject({
    occurrences: 4,
    paragraphs: 3,
    parts: [
      { key: 'river-2030/chp_1', occurrences: 3 },
      { key: 'river-2030/chp_3', occurrences: 1 }
    ]
  })
  expect([...(countFound(found).units ?? [])]).toEqual([
    ['river-2030/chp_1', 1],
    ['river-2030/chp_1__sec_2', 2],
    ['river-2030/chp_3', 1]
  ])
  expect(countFound([])).toMatchObject({ occurrences: 0, paragraphs: 0, parts: [] })
})

test('counts by plan where several have hits', () => {
  const other = { plan: 'harbour-2031', id: 'chp_2__intro__p_1', text: '小河', hits: [{ start: 0, end: 2 }] }
  expect(countFound([other, ...found]).parts).toEqual([
    { key: 'harbour-2031', occurrences: 1 },
    { key: 'river-2030', occurrences: 4 }
  ])
})

test('a part is called by the number of its chapter or the title of its plan; of one that is not known it has the id', () => {
  expect(['river-2030/chp_3', 'river-2030', 'harbour-2031'].map((part) => labelOfPart(part, plans))).toEqual([
    '第三章',
    '小河',
    'harbour-2031'
  ])
})

test('a part is a chapter or a plan', () => {
  const paragraph = { plan: 'river-2030', id: 'chp_1__sec_2__p_1' }
  const parts = ['river-2030', 'river-2030/chp_1', 'river-2030/chp_10', 'river']
  expect(parts.map((part) => isInPart(paragraph, part))).toEqual([true, true, false, false])
})

test('a paragraph is in one of several parts, and where none is chosen', () => {
  const paragraph = { plan: 'river-2030', id: 'chp_1__sec_2__p_1' }
  const parts = ['', 'river-2030/chp_2,river-2030/chp_1', 'river-2030/chp_10,sea-2031']
  expect(parts.map((part) => isInParts(paragraph, part))).toEqual([true, true, false])
})

test('groups paragraphs by what they stand under', () => {
  expect(shown('sentences')).toEqual([
    ['第一章　总则', '=[小河]'],
    ['第一章第二节　范围', '[小河]与[小河]'],
    ['第三章　保障', '[小河]']
  ])
})

test('shows each hit by itself where that is chosen', () => {
  expect(shown('hits')[1]).toEqual(['第一章第二节　范围', '[小河]与小河', '小河与[小河]'])
})

test('a heading has the title where there are several plans', () => {
  const other = { plan: 'harbour-2031', id: 'chp_2__intro__p_1', text: '小河', hits: [{ start: 0, end: 2 }] }
  const harbour = { id: 'harbour-2031', title: '海港规划', shortTitle: '海港', units: {} }
  expect(groupFound([other, ...found], [harbour, ...plans]).map(({ heading }) => heading)).toEqual([
    '《海港规划》第二章　',
    '《小河规划》第一章　总则',
    '《小河规划》第一章第二节　范围',
    '《小河规划》第三章　保障'
  ])
  expect(groupFound([other], [])[0]?.heading).toBe('第二章　')
})

test('a line has the place of its hit', () => {
  const place = { plan: 'river-2030', id: 'chp_1__sec_2__p_1', citation: '第一章第二节第1段', where: '第1段' }
  expect(arrangementOf('hits', plans).arrange(found)[1]?.lines).toMatchObject([
    { ...place, hit: 0, count: 1 },
    { ...place, hit: 1, count: 1 }
  ])
  expect(groupFound(found, plans)[1]?.lines).toMatchObject([{ ...place, hit: 0, count: 2 }])
})

test('sorts hits by what stands after or before them', () => {
  const all = ['乙桥甲', '甲桥乙', '丙桥（丙）'].map((text, at) => ({
    plan: 'river-2030',
    id: `chp_1__sec_2__p_${at + 1}`,
    text,
    hits: [{ start: 1, end: 2 }]
  }))
  const sorted = (way: string) =>
    arrangementOf(way, plans)
      .arrange(all)
      .map(({ lines }) => lines.map(wordsOf))
  expect(sorted('right')).toEqual([['丙[桥]（丙）', '乙[桥]甲', '甲[桥]乙']])
  expect(sorted('left')).toEqual([['丙[桥]（丙）', '甲[桥]乙', '乙[桥]甲']])
  expect(arrangementOf('right', plans).arrange(all)).toMatchObject([
    { heading: '按后文排列', lines: [{ where: '第一章第二节第3段' }, {}, {}] }
  ])
})

test('is taken away as text with citations and addresses', () => {
  expect(toPlainText(taken('sentences'))).toBe(
    '=小河（《小河规划》第一章导语第1段）\n' +
      '小河与小河（《小河规划》第一章第二节第1段）\n' +
      '小河（《小河规划》第三章导语第2段，https://a.example/3）\n'
  )
  expect(toPlainText(taken('sentences').slice(1, 2), '本站缺前言。')).toBe(
    '小河与小河（《小河规划》第一章第二节第1段）\n本站缺前言。\n'
  )
})

test('is taken away as a table in which nothing runs', () => {
  expect(toHitsCsv(taken('hits'), true).split('\r\n').slice(0, 2)).toEqual([
    '\ufeff"文件","出处","前文","查找的词","后文","网址","编号"',
    `"小河规划","第一章导语第1段","'=","小河",,,"chp_1__intro__p_1"`
  ])
  expect(toHitsCsv(taken('sentences'), false).split('\r\n').slice(0, 4)).toEqual([
    '\ufeff"文件","出处","文字","处数","网址","编号"',
    `"小河规划","第一章导语第1段","'=小河","1",,"chp_1__intro__p_1"`,
    '"小河规划","第一章第二节第1段","小河与小河","2",,"chp_1__sec_2__p_1"',
    '"小河规划","第三章导语第2段","小河","1","https://a.example/3","chp_3__intro__p_2"'
  ])
})

test('a cell has what the text has: no formula to run, quotation marks twice', () => {
  const of = (plan: string, text: string) => ({ plan, id: 'chp_1__intro__p_1', text, hits: [{ start: 3, end: 5 }] })
  const all = [...plans, { id: 'harbour-2031', title: '海港规划', shortTitle: '海港', units: {} }]
  const lines = taken('hits', [of('river-2030', 'a=b小河"c"'), of('harbour-2031', '甲乙丙小河')], all)
  expect(toHitsCsv(lines, true).split('\r\n').slice(1)).toEqual([
    '"小河规划","第一章导语第1段","a=b","小河","""c""",,"chp_1__intro__p_1"',
    '"海港规划","第一章导语第1段","甲乙丙","小河",,,"chp_1__intro__p_1"',
    ''
  ])
})

test('a query that hosts would refuse is left out of an address', () => {
  expect(addressOfUnit('http://a/', 'a', 'chp_1__intro__p_1', { query: '河'.repeat(300) })).toBe(
    'http://a/a/1/index.html#chp_1__intro__p_1'
  )
})

test('leads to a paragraph with its query', () => {
  expect(addressOfUnit('http://a/', 'river-2030', 'chp_1__sec_2__p_1', { query: '小河&#', hit: 2 })).toBe(
    'http://a/river-2030/1/2.html?q=%E5%B0%8F%E6%B2%B3%26%23&hit=2#chp_1__sec_2__p_1'
  )
  expect(addressOfUnit('http://a/', 'river-2030', 'chp_1', { query: '小河' })).toBe(
    'http://a/river-2030/1/index.html?q=%E5%B0%8F%E6%B2%B3'
  )
  expect(addressOfUnit('http://a/', 'river-2030', 'chp_1')).toBe('http://a/river-2030/1/index.html')
})

const entry = (name: EntryRef, headword: string, pinyin: string, text = '', forms = [headword]): CorpusEntry => ({
  entry: name,
  headword,
  forms,
  pinyin,
  text
})
const entries = [
  entry('term:a', '顺港搭载', 'shun gang da zai', '顺路运货。'),
  entry('place:b', '云桥', 'yun qiao', '', ['云桥', '云桥地区']),
  entry('place:c', '云桥机场', 'yun qiao ji chang', '在顺港。')
]
const fold = createFold(new Map())
const suggest = createSuggest(entries, fold)
const namesOf = (...phrases: string[]) => suggest({ phrases, exclusions: [] }).map(({ headword }) => headword)

test('suggests nothing that is excluded', () => {
  const query = { phrases: ['云桥'], exclusions: ['机场'] }
  expect(suggest(query).map(({ headword }) => headword)).toEqual(['云桥'])
})

test.each<[string, string[]]>([
  ['yunqiao', ['云桥', '云桥机场']],
  ['sgdz', ['顺港搭载']],
  ['yq', ['云桥', '云桥机场']],
  ['云桥', ['云桥', '云桥机场']],
  ['顺港', ['顺港搭载', '云桥机场']],
  ['机场', ['云桥机场']],
  ['山', []]
])('suggests for %s the entries %j', (phrase, names) => {
  expect(namesOf(phrase)).toEqual(names)
})

test.each<[string, string[]]>([
  ['yúnqiáo', ['云桥', '云桥机场']],
  ['lǜse', ['绿色']],
  ['lüse', ['绿色']],
  ['lvse', ['绿色']],
  ['luse', ['绿色']]
])('suggests for pinyin with its marks, %s, the entries %j', (typed, names) => {
  const all = [...entries, entry('term:d', '绿色', 'lv se')]
  const query = { phrases: [fold(typed).text], exclusions: [] }
  expect(createSuggest(all, fold)(query).map(({ headword }) => headword)).toEqual(names)
})

test.each(['Yunqiao', 'y', 'yun2', '1yq', 'qiao'])('does not take %s for pinyin', (phrase) => {
  expect(namesOf(phrase)).toEqual([])
})

test('suggests nothing for nothing, nor what is said to be excluded', () => {
  expect(suggest({ phrases: [], exclusions: [] })).toEqual([])
  expect(suggest({ phrases: ['顺港'], exclusions: ['顺路'] }).map(({ headword }) => headword)).toEqual(['云桥机场'])
})

test('the nearest come first: the name itself, how names begin, initials, what they hold, what is said', () => {
  const all = [
    entry('term:1', '说明', 'shuo ming', '渡口在此。'),
    entry('term:2', '大渡口', 'da du kou'),
    entry('term:3', '渡口桥', 'du kou qiao'),
    entry('term:4', '渡口', 'du kou'),
    entry('term:5', '口渡口', 'kou du kou')
  ]
  const names = (phrase: string) =>
    createSuggest(all, fold)({ phrases: [phrase], exclusions: [] }).map(({ headword }) => headword)
  expect(names('渡口')).toEqual(['渡口', '渡口桥', '大渡口', '口渡口', '说明'])
  expect(names('dukou')).toEqual(['渡口', '渡口桥'])
  const initials = [entry('term:6', '打渔船', 'da yu chuan'), entry('term:7', '对岸', 'dy an')]
  expect(createSuggest(initials, fold)({ phrases: ['dy'], exclusions: [] }).map(({ headword }) => headword)).toEqual([
    '对岸',
    '打渔船'
  ])
})

test('finds an entry by any of its names: its very name, how it begins, all that is asked for in it', () => {
  const all = [
    entry('term:1', '渡口桥', 'du kou qiao'),
    entry('term:2', '码头与渡船', 'ma tou', '', ['码头', '渡口']),
    entry('term:3', '大船', 'da chuan', '', ['大船', '渡口船']),
    entry('term:4', '水上', 'shui shang', '', ['水上', '大渡船口'])
  ]
  const names = (...phrases: string[]) =>
    createSuggest(all, fold)({ phrases, exclusions: [] }).map(({ headword }) => headword)
  expect(names('渡口')).toEqual(['码头与渡船', '大船', '渡口桥'])
  expect(names('口', '渡')).toEqual(['大船', '水上', '渡口桥', '码头与渡船'])
  expect(names('口', '山')).toEqual([])
})

test('suggests eight at most', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    entry(refTo('term', String(index)), `渡${'口'.repeat(9 - index)}`, 'du')
  )
  const suggested = createSuggest(many, fold)({ phrases: ['渡'], exclusions: [] })
  expect(suggested.map(({ headword }) => headword.length)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
})

test('names eight measures at most', () => {
  const found = Array.from({ length: 9 }, (_, index) => ({
    plan: 'river-2030',
    id: `chp_1__sec_2__p_${index + 1}`,
    text: '修桥。整治。',
    hits: [],
    measure: 3
  }))
  const measures = pickMeasures(found, { phrases: ['桥'], exclusions: [] }, fold)
  expect(measures.map(({ id }) => id)).toEqual(found.slice(0, 8).map(({ id }) => id))
})

test('names the headings that hold the query, in the order of the plans, at most eight', () => {
  const ask = (phrases: string[], exclusions: string[] = []) =>
    pickHeadings(plans, { phrases, exclusions }, fold).map(({ id, title }) => `${id} ${title}`)
  expect(ask(['保障'])).toEqual(['chp_3 保障'])
  expect(ask(['范', '围'])).toEqual(['chp_1__sec_2 范围'])
  expect(ask(['范', '总'])).toEqual([])
  expect(ask(['范围'], ['范'])).toEqual([])
  expect(ask(['小河'])).toEqual([])
  expect(ask([])).toEqual([])
  const units = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`chp_${index + 1}`, '保障']))
  const many = { id: 'harbour-2031', title: '海港规划', shortTitle: '海港', units }
  expect(pickHeadings([many], { phrases: ['保障'], exclusions: [] }, fold)).toHaveLength(8)
})

test('names the measures that hold the query themselves', () => {
  const of = (text: string, measure?: number) => ({
    plan: 'river-2030',
    id: 'chp_1__sec_2__p_1',
    text,
    hits: [],
    ...(measure !== undefined && { measure })
  })
  const found = [of('小河桥。建设。'), of('整治小河。修桥。', 5), of('架设（小河）桥。整治。', 8)]
  const measures = pickMeasures(found, { phrases: ['小河桥'], exclusions: [] }, fold)
  expect(measures.map(({ measure }) => measure)).toEqual(['架设（小河）桥。'])
  expect(pickMeasures(found, { phrases: ['小河', '山'], exclusions: [] }, fold)).toEqual([])
})
