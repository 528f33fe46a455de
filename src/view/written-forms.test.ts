import { expect, test } from 'vitest'
import type { Occurrence } from '../model/entries.ts'
import { contextForms, sayWrittenForms } from './written-forms.ts'

const occurrencesOf = (...forms: string[]): Occurrence[] =>
  forms.map((form) => ({ plan: 'p', paragraph: 'chp_1__intro__p_1', start: 0, end: form.length, form }))

test('says how the text names an entry, the most frequent first', () => {
  expect(sayWrittenForms({ occurrences: occurrencesOf('区内', '示范区', '示范区') })).toBe('示范区（2处）、区内（1处）')
  expect(sayWrittenForms({ occurrences: occurrencesOf('小河', '小河') })).toBe('小河')
})

test('says nothing of longer names', () => {
  const occurrences = occurrencesOf('小河桥').map((one) => ({ ...one, through: 'name' as const }))
  expect(sayWrittenForms({ occurrences })).toBeUndefined()
})

test('tells words of their context where they are most of what names an entry', () => {
  const forms = ['小河示范区']
  expect(contextForms({ forms, occurrences: occurrencesOf('小河示范区', '区内', '示范区') })).toEqual([
    '区内',
    '示范区'
  ])
  expect(contextForms({ forms, occurrences: occurrencesOf('小河示范区', '区内') })).toEqual([])
})
