import { expect, test } from 'vitest'
import * as z from 'zod'
import { tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { undescribed } from '../../tests/undescribed.ts'
import { matterSchema, publishedSchema } from './content-schema.ts'
import { concordancePlaceSchema, concordanceTermSchema } from './entries.ts'
import { planSchema } from './plan-schema.ts'
import { readPlan } from '../read/read-plan.ts'

/** A plan with all the optional fields there are, as `plan.json` has it. */
function planAsJson() {
  const seeds = tinySeeds({
    source: '《小河规划》\n(上接第二版)清溪,小和。\n第二节 水质\n提高水质。加强监测。\n',
    contents:
      '[{ number: 1, title: 治理, held: partial, introduction: 0, sections: [' +
      '{ number: 1, title: 水量, held: partial, paragraphs: 2 }, { number: 2, title: 水质, held: full, paragraphs: 1 }] }]',
    more: 'lacks: 前半\nopening: { chapter: 1, section: 1, paragraph: 2, lead: 引水。 }',
    corrections: tinyCorrections(tinyRow(2, '小和', '小河', 'kind: garbled, certainty: certain, source: w, note: 形近'))
  })
  return JSON.stringify(readPlan(seeds))
}

/** Parse `plan.json` with one of its parts replaced; what the schema says. */
function faultsOf(part: string, replacement: string): string[] {
  const json = planAsJson()
  expect(json).toContain(part)
  const result = planSchema.safeParse(JSON.parse(json.replace(part, replacement)))
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('takes plan.json as it is written, and gives it back unchanged', () => {
  expect(JSON.stringify(planSchema.parse(JSON.parse(planAsJson())))).toHaveLength(planAsJson().length)
  expect(planSchema.parse(JSON.parse(planAsJson()))).toEqual(JSON.parse(planAsJson()))
})

test('takes a plan with a part, panels, levels and marks', () => {
  const seeds = tinySeeds({
    source: '第一篇 总论\n第一章 总则\n专栏1 工程\n1. 修桥。\n＊＊＊\n第一节 范围\n专栏2 渡口\n渡船。\n',
    contents:
      '[{ unit: part, number: 1, title: 总论, held: full, introduction: 0 }, { number: 1, title: 总则, held: full, introduction: 1, ' +
      'sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }] }]',
    more: 'panels: [{ line: 3, last: 4 }, { line: 7, last: 8 }]'
  })
  const json: unknown = JSON.parse(
    JSON.stringify(readPlan(seeds)).replace(
      '"marks":[]',
      '"marks":[{"start":0,"end":1,"form":"桥","entries":["term:qiao"],"within":["plan:2030-1"]}]'
    )
  )
  expect(planSchema.parse(json)).toEqual(json)
})

const remedy = 'This file is generated: change seeds/ and run `npm run content`.'

test.each([
  [
    '"id":"chp_1__sec_1__p_2"',
    '"id":"p2"',
    `chapters.0.sections.0.paragraphs.0.id: Expected an id such as chp_8__sec_1__p_2. ${remedy}`
  ],
  ['"id":"chp_1__sec_2"', '"id":"sec-2"', `chapters.0.sections.1.id: Expected an id such as chp_8__sec_1. ${remedy}`],
  ['"id":"chp_1"', '"id":"1"', `chapters.0.id: Expected an id such as chp_8. ${remedy}`],
  [
    '"id":"cor_2_11"',
    '"id":"11"',
    `chapters.0.sections.0.paragraphs.0.apparatus.0.id: Expected an id such as cor_15_203. ${remedy}`
  ],
  [
    '"text":"清溪，小河。"',
    '"text":""',
    `chapters.0.sections.0.paragraphs.0.text: Expected the text of a paragraph. ${remedy}`
  ],
  [
    '"widened":[2]',
    '"widened":[-2]',
    `chapters.0.sections.0.paragraphs.0.widened.0: Expected an offset in UTF-16 code units. ${remedy}`
  ],
  ['"sha256":"', '"sha256":"x', 'sha256: the SHA-256 of source.txt, 64 hexadecimal digits in lower case'],
  [
    '__p_2","number":2',
    '__p_2","number":-2',
    `chapters.0.sections.0.paragraphs.0.number: Expected a number of the plan’s own numbering. ${remedy}`
  ],
  [
    '"marks":[]',
    '"marks":[{"start":0,"end":1,"form":"桥","entries":["Term:qiao"]}]',
    `chapters.0.sections.0.paragraphs.0.marks.0.entries.0: Expected an id such as place:shanghai. ${remedy}`
  ],
  [
    '"marks":[]',
    '"marks":[{"start":0,"end":1,"form":"桥","entries":[]}]',
    'chapters.0.sections.0.paragraphs.0.marks.0.entries: Too small: expected array to have >=1 items'
  ],
  ['"marks":[]', '"marks":[],"ref":1', 'chapters.0.sections.0.paragraphs.0: Unrecognized key: "ref"']
])('refuses %s made %s, and says what to do', (part, replacement, fault) => {
  expect(faultsOf(part, replacement)).toEqual([fault])
})

test('takes the hash of a paragraph for what it is', () => {
  const { paragraphs } = planSchema.parse(JSON.parse(planAsJson())).chapters[0]?.sections[0] ?? {}
  const hash = paragraphs?.[0]?.sha256 ?? ''
  const fault = `chapters.0.sections.0.paragraphs.0.sha256: Expected a SHA-256. ${remedy}`
  for (const bad of [`x${hash}`, `${hash}x`, hash.slice(1), hash.toUpperCase()])
    expect(faultsOf(hash, bad)).toEqual([fault])
})

test.each([
  ['"id":"chp_1"', ['xchp_1', 'chp_', 'chp_1x']],
  ['"id":"chp_1__sec_2"', ['xchp_1__sec_2', 'chp_1__sec_2x', 'chp_1__sec_', 'chp__sec_2']],
  ['"id":"cor_2_11"', ['xcor_2_11', 'cor_2_11x', 'cor_2_', 'cor__11']]
])('in the place of %s takes none of %j', (part, ids) => {
  for (const id of ids) expect(faultsOf(part, `"id":"${id}"`)).toHaveLength(1)
})

test('takes numbers of more than one digit', () => {
  const json = planAsJson()
    .replace('"id":"chp_1"', '"id":"chp_12"')
    .replace('"id":"chp_1__sec_2"', '"id":"chp_12__sec_20"')
    .replace('"id":"cor_2_11"', '"id":"cor_21_115"')
  expect(planSchema.safeParse(JSON.parse(json)).success).toBe(true)
})

const occurrence = { plan: 'river-2030', paragraph: 'chp_1__intro__p_1', start: 0, end: 2, form: '小河' }
const occurring = { forms: ['小河'], parts: ['place:xiao-he'], occurrences: [occurrence] }
const term = { id: 'qiao', headword: '桥', category: 'transport', definition: '过河用。', see: [], ...occurring }
const place = { id: 'xiao-he', headword: '小河', kind: 'river', ...occurring }

test('takes terms and places with their occurrences', () => {
  expect(concordanceTermSchema.parse(term)).toEqual(term)
  const through = {
    ...place,
    occurrences: (['name', 'collective'] as const).map((through) => ({ ...occurrence, through }))
  }
  expect(concordancePlaceSchema.parse(through)).toEqual(through)
})

test.each([
  [{ forms: 1 }],
  [{ parts: ['xplace:a'] }],
  [{ parts: ['place:'] }],
  [{ parts: ['place:1'] }],
  [{ parts: ['place:a_b'] }],
  [{ occurrences: [{ ...occurrence, paragraph: 'chp_1' }] }],
  [{ occurrences: [{ ...occurrence, through: 'luck' }] }],
  [{ occurrences: [{ ...occurrence, more: 1 }] }],
  [{ more: 1 }]
])('takes no entry with %j', (change) => {
  expect(concordanceTermSchema.safeParse({ ...term, ...change }).success).toBe(false)
  expect(concordancePlaceSchema.safeParse({ ...place, ...change }).success).toBe(false)
})

test('takes of entries from before their ids', () => {
  expect(publishedSchema.parse([{ id: 'qiao', formerly: ['old'], headword: '桥' }, { id: 'he' }])).toEqual([
    { id: 'qiao', formerly: ['old'] },
    { id: 'he' }
  ])
  expect(publishedSchema.safeParse({}).error?.issues.map(({ message }) => message)).toEqual([
    `Expected a list of entries. ${remedy}`
  ])
})

test('takes the matter of a chapter’s page and of a section’s', () => {
  const matter = { plan: 'river-2030', id: 'chp_8', chapter: 8, title: '治理' }
  expect(matterSchema.safeParse(matter).success).toBe(true)
  expect(matterSchema.safeParse({ ...matter, id: 'chp_8__sec_1', section: 1 }).success).toBe(true)
})

test('says of matter what its id should be', () => {
  const { error } = matterSchema.safeParse({ plan: 'river-2030', id: 'p1', title: '治理' })
  expect(error?.issues.map(({ message }) => message)).toEqual([`Expected an id such as chp_8__sec_1. ${remedy}`])
})

test.each([
  { plan: 'river-2030', id: 'chp_8__sec_1__p_1', chapter: 8, title: '治理' },
  { plan: 'river-2030', id: 'chp_8', chapter: 8, title: new Date(0) },
  { plan: 'river-2030', id: 'chp_8', chapter: 8, title: '治理', layout: 'x.astro' }
])('refuses the matter %j', (matter) => {
  expect(matterSchema.safeParse(matter).success).toBe(false)
})

test.each([planSchema, concordanceTermSchema, concordancePlaceSchema])('says of each field what it is', (schema) => {
  expect(undescribed(JSON.stringify(z.toJSONSchema(schema)))).toEqual([])
})
