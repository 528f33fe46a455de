import { expect, test } from 'vitest'
import { outlineOf } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { pageToLinkedData, placeToLinkedData, planToLinkedData, termToLinkedData } from './linked-data.ts'
import { tinySeeds } from '../../tests/tiny-plan.ts'

const plan = readPlan(
  tinySeeds({
    source: '第一章 总则\n第一节 范围\n保护小河。\n',
    contents:
      '[{ number: 1, title: 总则, held: full, introduction: 0, sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }] }]'
  })
)
if (!plan) throw new Error('Expected a plan, found none.')
const dataOf = (one: Plan) => outlineOf(one).map((page) => pageToLinkedData(one, page, urlOf))
const urlOf = (path: string) => `https://example.org/${path}`

/** What every unit of a plan says of itself. */
const legislation = (path: string, name: string) => ({
  '@type': 'Legislation',
  '@id': `https://example.org/river-2030/${path}`,
  url: `https://example.org/river-2030/${path}`,
  name,
  inLanguage: 'zh-CN'
})
const whole = legislation('index.html', '小河规划')
const chapter = legislation('1/index.html', '第一章 总则')
const section = legislation('1/1.html', '第一节 范围')

test('a plan has its chapters, and these their sections, each with its address', () => {
  expect(planToLinkedData(plan, urlOf)).toEqual({
    ...whole,
    alternateName: '小河',
    datePublished: '2030-01',
    legislationPassedBy: { '@type': 'Organization', name: '小河县' },
    encoding: {
      '@type': 'LegislationObject',
      url: 'https://example.org/river-2030/full.html',
      encodingFormat: 'text/html',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue'
    },
    hasPart: [{ ...chapter, hasPart: [section] }]
  })
})

test('a section is part of its chapter, and this of the plan', () => {
  expect(dataOf(plan)).toEqual([
    { ...chapter, legislationIdentifier: 'chp_1', isPartOf: whole },
    { ...section, legislationIdentifier: 'chp_1__sec_1', isPartOf: { ...chapter, isPartOf: whole } }
  ])
})

test('a preface is called by its title alone', () => {
  const preface = readPlan(
    tinySeeds({ source: '前言\n保护小河。\n', contents: '[{ number: 0, title: 前言, held: full, introduction: 1 }]' })
  )
  expect(preface && dataOf(preface)).toMatchObject([{ name: '前言' }])
})

const occurring = { parts: [], occurrences: [] }

test('a term has its definition', () => {
  const term = { id: 'duchuan', headword: '渡船', forms: ['渡船', '渡轮'], category: 'transport' as const, see: [] }
  expect(termToLinkedData({ ...term, ...occurring, definition: '过河的船。' }, urlOf)).toEqual({
    '@type': 'DefinedTerm',
    '@id': 'https://example.org/terms/duchuan.html',
    url: 'https://example.org/terms/duchuan.html',
    name: '渡船',
    alternateName: ['渡轮'],
    description: '过河的船。',
    inLanguage: 'zh-CN',
    inDefinedTermSet: { '@type': 'DefinedTermSet', url: 'https://example.org/terms/index.html' }
  })
})

test('a place has what is known of it: its note, its code, what it lies in', () => {
  const county = { id: 'xiaohe', headword: '小河县', forms: ['小河县'], kind: 'county' as const, ...occurring }
  const place = (id: string, name: string) => ({
    '@type': 'Place',
    '@id': `https://example.org/places/${id}.html`,
    url: `https://example.org/places/${id}.html`,
    name
  })
  expect(placeToLinkedData(county, undefined, urlOf)).toStrictEqual(place('xiaohe', '小河县'))
  const town = { ...county, id: 'xinzhen', headword: '新镇', forms: ['新镇'], code: '123456', note: '在山下。' }
  expect(placeToLinkedData(town, county, urlOf)).toEqual({
    ...place('xinzhen', '新镇'),
    description: '在山下。',
    identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: '123456' },
    containedInPlace: { '@type': 'Place', name: '小河县', url: 'https://example.org/places/xiaohe.html' }
  })
})
