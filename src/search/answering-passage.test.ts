import { expect, test } from 'vitest'
import { answeringPassage } from './answering-passage.ts'
import { createFold } from './fold.ts'

const fold = createFold(new Map())
const show = (text: string, ...answering: (readonly [word: string, weight: number])[][]) =>
  answeringPassage(
    text,
    answering.map((words) => words.map(([word, weight]) => ({ word, weight }))),
    fold
  )
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

test('the sentence that has most of what was asked is shown, all of it marked', () => {
  const text = '关心老人。医疗费用异地结算，医保通用。修桥。'
  expect(
    show(
      text,
      [['老人', 1]],
      [
        ['医疗', 0.9],
        ['医保', 0.8]
      ],
      [['异地', 1]]
    )
  ).toBe('[医疗]费用[异地]结算，[医保]通用。')
})

test('two words for the same thing weigh no more than the nearer one', () => {
  expect(
    show(
      '医疗和医保。异地修桥。',
      [
        ['医疗', 0.6],
        ['医保', 0.6]
      ],
      [['异地', 1]]
    )
  ).toBe('[异地]修桥。')
})

test('of several sentences that weigh the same the first is shown', () => {
  expect(show('甲地。甲地和乙地。', [['甲地', 1]])).toBe('[甲地]。')
})

test('no character is cut in two', () => {
  const words = '𠮷'.repeat(150)
  expect(show(`${words}，甲地${words}`, [['甲地', 1]])).toBe(`…${'𠮷'.repeat(9)}，[甲地]${'𠮷'.repeat(50)}…`)
})

test('of a long sentence the part is shown that answers most', () => {
  const long = `甲地${'，'.repeat(150)}乙地和丙地${'；'.repeat(150)}完。`
  expect(show(long, [['甲地', 1]], [['乙地', 1]], [['丙地', 1]])).toBe(
    `…${'，'.repeat(20)}[乙地]和[丙地]${'；'.repeat(95)}…`
  )
})
