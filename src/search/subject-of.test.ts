import { expect, test } from 'vitest'
import { subjectOf } from './subject-of.ts'

test.each([
  '什么是云桥',
  '什么叫云桥？',
  '请问云桥是什么',
  '云桥是什么意思',
  '云桥的意思',
  '云桥指的是什么？',
  '云桥在哪里',
  '云桥在哪儿呢',
  '云桥叫什么'
])('%s asks about 云桥', (phrase) => {
  expect(subjectOf(phrase)).toBe('云桥')
})

test.each(['云桥', '怎么办', '云桥？', '云桥有几座'])('%s asks about nothing by a word for it', (phrase) => {
  expect(subjectOf(phrase)).toBe(phrase)
})
