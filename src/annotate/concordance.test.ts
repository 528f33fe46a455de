import { expect, test } from 'vitest'
import { annotatePlan } from './annotate-plan.ts'
import { createAnnotator } from './annotate.ts'
import { concordanceOf } from './concordance.ts'
import { createLibrary } from '../model/library.ts'
import { groupPlaces, namedTogether } from '../view/place-groups.ts'
import { measuresOf } from '../model/measures.ts'
import { readLexicon } from '../read/read-lexicon.ts'
import { readPlan } from '../read/read-plan.ts'
import { toReport } from '../view/report.ts'
import { paragraphsOf } from '../model/plan.ts'
import { tinyLexicon, tinySeeds } from '../../tests/tiny-plan.ts'

const plan = readPlan(
  tinySeeds({
    source: '第一章 总则\n整治岸线。小河枢纽在小河边，甲乙两县共管。\n第一节 范围\n甲县管清溪，不管小河渠。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 1, sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }] }]'
  })
)
const lexicon = readLexicon(
  tinyLexicon({
    terms: [
      '{ id: gongguan, headword: 共管, category: mechanism, definition: 一起管。, see: [anxian] }',
      '{ id: anxian, headword: 岸线, category: ecology, definition: 水边。 }'
    ],
    places: [
      '{ id: guo, headword: 国, forms: [], kind: country }',
      "{ id: sheng, headword: 省, forms: [], kind: province, parent: guo, code: '990000' }",
      "{ id: yi-xian, headword: 乙县, kind: county, parent: sheng, code: '990200' }",
      "{ id: jia-xian, headword: 甲县, kind: county, parent: sheng, code: '990100' }",
      '{ id: jia-yi, headword: 甲乙两县, kind: collective, members: [jia-xian, yi-xian] }',
      '{ id: xiao-he, headword: 小河, kind: river, parent: guo }',
      '{ id: xiao-he-shuniu, headword: 小河枢纽, kind: zone, parent: jia-xian }',
      '{ id: qing-xi, headword: 清溪, kind: river }'
    ],
    exceptions: ['{ form: 小河, before: 渠, reason: 是一条渠。 }']
  })
)
if (!plan || !lexicon) throw new Error('Expected good seeds, found faults.')
const annotated = annotatePlan(plan, createAnnotator(lexicon))
const { terms, places } = concordanceOf([annotated.plan], lexicon)
const placeOf = (id: string) => places.find((place) => place.id === id)
const linesOf = (id: string) => placeOf(id)?.occurrences.map(({ form, through }) => `${form} ${through ?? ''}`.trim())

test('lists direct occurrences, and indirect ones with how', () => {
  expect(linesOf('xiao-he')).toEqual(['小河枢纽 name', '小河'])
  expect(linesOf('jia-xian')).toEqual(['甲乙两县 collective', '甲县'])
  expect(linesOf('jia-yi')).toEqual(['甲乙两县'])
  expect(linesOf('sheng')).toEqual([])
})

test('an entry has what the parts of its name name', () => {
  expect(placeOf('xiao-he-shuniu')?.parts).toEqual(['place:xiao-he'])
  expect(placeOf('xiao-he')?.parts).toEqual([])
  expect(terms.map(({ parts }) => parts)).toEqual([[], []])
  expect(terms.map(({ occurrences }) => occurrences.map(({ form }) => form))).toEqual([['岸线'], ['共管']])
  expect(places.map(({ id }) => id)).toEqual(places.map(({ id }) => id).toSorted())
})

test('an occurrence says where it stands', () => {
  expect(placeOf('qing-xi')?.occurrences).toEqual([
    { plan: 'river-2030', paragraph: 'chp_1__sec_1__p_1', start: 3, end: 5, form: '清溪' }
  ])
})

test('neighbours are neighbours both ways', () => {
  expect(terms.map(({ id, see }) => [id, ...see])).toEqual([
    ['anxian', 'gongguan'],
    ['gongguan', 'anxian']
  ])
})

test('a mark of several places leads to their collective', () => {
  const { entryOf } = createLibrary([annotated.plan], { terms, places })
  const [first] = paragraphsOf(annotated.plan)
  expect(first?.marks.map((mark) => entryOf(mark))).toEqual([
    'term:anxian',
    'place:xiao-he-shuniu',
    'place:xiao-he',
    'place:jia-yi',
    'term:gongguan'
  ])
})

test('a mark of a common word links to nothing, and is an occurrence all the same', () => {
  const withCommon = terms.map((term) => (term.id === 'anxian' ? { ...term, common: true as const } : term))
  const { linkOf } = createLibrary([annotated.plan], { terms: withCommon, places })
  const [first] = paragraphsOf(annotated.plan)
  expect(first?.marks.map((mark) => linkOf(mark))).toEqual([
    undefined,
    'place:xiao-he-shuniu',
    'place:xiao-he',
    'place:jia-yi',
    'term:gongguan'
  ])
  expect(terms.find(({ id }) => id === 'anxian')?.occurrences).not.toEqual([])
})

test('groups places by province, then across, those said to lie nowhere, and collectives; a place stands after the one it lies in', () => {
  const groups = groupPlaces(places)
  // The text names no 省: it has no row.
  expect(groups.map(({ unnamed }) => unnamed?.id)).toEqual(['sheng', undefined, undefined, undefined])
  expect(groups.map(({ title, places }) => [title, ...places.map(({ id }) => id)])).toEqual([
    ['省', 'jia-xian', 'xiao-he-shuniu', 'yi-xian'],
    ['全国和跨省市', 'guo', 'xiao-he'],
    ['其他地方', 'qing-xi'],
    ['合称', 'jia-yi']
  ])
})

test('what lies in another country is abroad, what is not said to lie anywhere is not', () => {
  const place = (id: string, kind: 'country' | 'province' | 'city' | 'river', parent?: string) => ({
    ...{ id, headword: id, forms: [], kind, parts: [] },
    occurrences: [{ plan: 'p', paragraph: 'chp_1__intro__p_1', start: 0, end: 1, form: id }],
    ...(parent !== undefined && { parent }),
    ...(kind === 'province' && { code: '120000' })
  })
  const all = [
    place('home', 'country'),
    place('sheng', 'province', 'home'),
    place('ruishi', 'country'),
    place('bo-er-ni', 'city', 'ruishi'),
    place('he', 'river')
  ]
  expect(groupPlaces(all).map(({ title, places }) => [title, ...places.map(({ id }) => id)])).toEqual([
    ['sheng', 'sheng'],
    ['全国和跨省市', 'home'],
    ['其他地方', 'he'],
    ['国外', 'ruishi', 'bo-er-ni']
  ])
})

test('side by side places stand by code, those without one last and by id', () => {
  const place = (id: string, code?: string) => ({
    id,
    headword: id,
    forms: [],
    kind: 'county' as const,
    parent: 'p',
    parts: [],
    occurrences: [{ plan: 'p', paragraph: 'chp_1__intro__p_1', start: 0, end: 1, form: id }],
    ...(code !== undefined && { code })
  })
  const province = { ...place('p', '120000'), kind: 'province' as const, parent: 'home' }
  const first = { ...place('q', '110000'), kind: 'province' as const, parent: 'home' }
  const others = [place('c'), place('b', '120200'), place('a'), place('d', '120100')]
  const idsOf = (all: Parameters<typeof groupPlaces>[0]) =>
    groupPlaces(all).map(({ title, places }) => [title, ...places.map(({ id }) => id)])
  const expected = [
    ['q', 'q'],
    ['p', 'p', 'd', 'b', 'a', 'c']
  ]
  expect(idsOf([province, first, ...others])).toEqual(expected)
  expect(idsOf([...others, first, province].reverse())).toEqual(expected)
})

test('the places most often named together come first, then by id, and none that a collective names', () => {
  const plan = readPlan(
    tinySeeds({
      source: '第一章 总则\n甲丙两地。\n甲乙丁乙甲。\n甲丁。\n丙丁戊。\n',
      contents: '[{ number: 1, title: 总则, held: full, introduction: 4 }]'
    })
  )
  const named = Object.entries({ one: '甲', b: '乙', c: '丙', d: '丁', e: '戊', f: '己' })
  const rows = named.map(([id, headword]) => `{ id: ${id}, headword: ${headword}, kind: county }`)
  const collective = '{ id: both, headword: 两地, kind: collective, members: [e, f] }'
  const lexicon = readLexicon(tinyLexicon({ places: [...rows, collective] }))
  if (!plan || !lexicon) throw new Error('Expected good seeds, found faults.')
  const annotated = annotatePlan(plan, createAnnotator(lexicon)).plan
  const library = createLibrary([annotated], concordanceOf([annotated], lexicon))
  const one = library.placesById.get('one')
  expect(one && namedTogether(one, library).map(({ place, paragraphs }) => `${place.id} ${paragraphs}`)).toEqual([
    'd 2',
    'b 1',
    'c 1'
  ])
})

test('a measure comes with what its paragraph names', () => {
  expect(measuresOf(annotated.plan)).toMatchObject([
    {
      paragraph: { id: 'chp_1__intro__p_1', measure: '整治岸线。' },
      chapter: { number: 1 },
      entries: [
        'term:anxian',
        'place:xiao-he-shuniu',
        'place:xiao-he',
        'place:jia-xian',
        'place:yi-xian',
        'term:gongguan'
      ]
    }
  ])
})

test('a measure of a section comes with the section', () => {
  const sectioned = readPlan(
    tinySeeds({
      source: '第一章 总则\n第一节 范围\n修桥。三座。\n四座。\n',
      contents:
        '[{ number: 1, title: 总则, held: full, introduction: 0, sections: [{ number: 1, title: 范围, held: full, paragraphs: 2 }] }]'
    })
  )
  expect(sectioned && measuresOf(sectioned)).toMatchObject([
    { paragraph: { measure: '修桥。' }, chapter: { id: 'chp_1' }, section: { id: 'chp_1__sec_1' }, entries: [] }
  ])
  expect(measuresOf(annotated.plan)[0]).not.toHaveProperty('section')
})

test('the report lists what was linked and what was refused, with the rule', () => {
  const report = toReport([annotated.plan], annotated.decided, () => [])
  expect(report).toContain('## 已标记：7种，7处')
  expect(report).toContain('- 小河枢纽 → place:xiao-he-shuniu（含 place:xiao-he）（1处：第一章导语第1段）')
  expect(report).toContain('- 甲乙两县 → place:jia-xian、place:yi-xian（1处：第一章导语第1段）')
  expect(report).toContain('## 未标记：1种，1处\n\n- 小河：是一条渠。（1处：第一章第一节第1段）')
})
