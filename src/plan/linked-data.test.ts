import { expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { placeToLinkedData, planToLinkedData, termToLinkedData, unitToLinkedData } from './linked-data.ts'
import { tinySeeds } from '../../tests/tiny-plan.ts'

const plan = readPlan(
  tinySeeds({
    source: '第一章 总则\n第一节 范围\n保护小河。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 0, sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }] }]'
  })
)
if (!plan) throw new Error('Expected a plan, found none.')
const urlOf = (path: string) => `https://example.org/${path}`

test('a plan has its chapters, and these their sections, each with its address', () => {
  expect(planToLinkedData(plan, urlOf)).toMatchObject({
    '@type': 'Legislation',
    name: '小河规划',
    datePublished: '2030-01',
    legislationPassedBy: { name: '小河县' },
    hasPart: [
      {
        url: 'https://example.org/river-2030/1/index.html',
        name: '第一章 总则',
        hasPart: [{ url: 'https://example.org/river-2030/1/1.html', name: '第一节 范围' }]
      }
    ]
  })
})

test('a section is part of its chapter, and this of the plan', () => {
  expect(unitToLinkedData(plan, 'chp_1__sec_1', urlOf)).toMatchObject({
    name: '第一节 范围',
    legislationIdentifier: 'chp_1__sec_1',
    isPartOf: { name: '第一章 总则', isPartOf: { name: '小河规划' } }
  })
  expect(unitToLinkedData(plan, 'chp_1', urlOf)).toMatchObject({ isPartOf: { name: '小河规划' } })
})

test('a term has its definition, a place what it lies in', () => {
  const occurring = { parts: [], occurrences: [] }
  const term = { id: 'duchuan', headword: '渡船', forms: ['渡船', '渡轮'], category: 'transport' as const, see: [] }
  expect(termToLinkedData({ ...term, ...occurring, definition: '过河的船。' }, urlOf)).toMatchObject({
    '@type': 'DefinedTerm',
    name: '渡船',
    alternateName: ['渡轮'],
    description: '过河的船。',
    inDefinedTermSet: { url: 'https://example.org/terms/index.html' }
  })
  const county = { id: 'xiaohe', headword: '小河县', forms: ['小河县'], kind: 'county' as const, ...occurring }
  const town = { ...county, id: 'xinzhen', headword: '新镇', forms: ['新镇'], parent: 'xiaohe', code: '123456' }
  const found = placeToLinkedData(town, county, urlOf)
  expect(found).toMatchObject({
    '@type': 'Place',
    identifier: { value: '123456' },
    containedInPlace: { name: '小河县', url: 'https://example.org/places/xiaohe.html' }
  })
  expect(found).not.toHaveProperty('alternateName')
})
