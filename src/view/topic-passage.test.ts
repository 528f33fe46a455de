import { expect, test } from 'vitest'
import type { Paragraph } from '../model/plan.ts'
import { sentencesOf } from './topic-passage.ts'

const text = '修好桥梁。桥要坚固。河要清。桥边种树。'

/** The hits of a word as they are shown, in brackets. */
const shown = (word: string, measure?: string) => {
  const hits = [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + word.length
  }))
  const paragraph = { text, ...(measure !== undefined && { measure }) } as Paragraph
  return sentencesOf({ plan: 'river-2030', paragraph, hits })
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')
}

test('the sentences that speak of a topic, without the measure that stands above them', () => {
  expect(shown('桥')).toBe('修好[桥]梁。[桥]要坚固。……[桥]边种树。')
  expect(shown('桥', '修好桥梁。')).toBe('[桥]要坚固。……[桥]边种树。')
})

test('where the measure alone speaks of it, what follows', () => {
  expect(shown('桥梁', '修好桥梁。')).toBe('桥要坚固。河要清。桥边种树。')
})
