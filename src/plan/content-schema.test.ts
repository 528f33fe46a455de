import { expect, test } from 'vitest'
import { tinyCorrections, tinyRow, tinySeeds } from '../../tests/tiny-plan.ts'
import { matterSchema, planSchema } from './content-schema.ts'
import { readPlan } from './read-plan.ts'

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

const remedy = 'This file is generated: change seeds/ and run `npm run content`.'

test.each([
  [
    '"id":"chp_1__sec_1__p_2"',
    '"id":"p2"',
    `chapters.0.sections.0.paragraphs.0.id: Expected an id such as chp_8__sec_1__p_2. ${remedy}`
  ],
  ['"id":"chp_1__sec_2"', '"id":"sec_2"', `chapters.0.sections.1.id: Expected an id such as chp_8__sec_1. ${remedy}`],
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
  ['"marks":[]', '"marks":[],"ref":1', 'chapters.0.sections.0.paragraphs.0: Unrecognized key: "ref"']
])('refuses %s made %s, and says what to do', (part, replacement, fault) => {
  expect(faultsOf(part, replacement)).toEqual([fault])
})

test('takes the matter of a chapter’s page and of a section’s', () => {
  const matter = { plan: 'river-2030', id: 'chp_8', chapter: 8, title: '治理' }
  expect(matterSchema.safeParse(matter).success).toBe(true)
  expect(matterSchema.safeParse({ ...matter, id: 'chp_8__sec_1', section: 1 }).success).toBe(true)
})

test.each([
  { plan: 'river-2030', id: 'chp_8__sec_1__p_1', chapter: 8, title: '治理' },
  { plan: 'river-2030', id: 'chp_8', chapter: 8, title: new Date(0) },
  { plan: 'river-2030', id: 'chp_8', chapter: 8, title: '治理', layout: 'x.astro' }
])('refuses the matter %j', (matter) => {
  expect(matterSchema.safeParse(matter).success).toBe(false)
})
