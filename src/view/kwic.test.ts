import { expect, test } from 'vitest'
import { kwicOf, sentenceAround } from './kwic.ts'

const text = '从前有一条小河流过。'

test('shows an occurrence between its neighbours, and that something is cut off', () => {
  expect(kwicOf(text, { start: 5, end: 7 }, 2)).toEqual({ left: '…一条', node: '小河', right: '流过…' })
})

test('shows no ellipsis where nothing is cut off', () => {
  expect(kwicOf(text, { start: 5, end: 7 }, 5)).toEqual({ left: '从前有一条', node: '小河', right: '流过。' })
})

test('shows no ellipsis where the context just fits', () => {
  expect(kwicOf(text, { start: 5, end: 7 }, 3)).toEqual({ left: '…有一条', node: '小河', right: '流过。' })
})

test('shows twenty characters on either side', () => {
  const long = '长'.repeat(21)
  expect(kwicOf(`${long}河${long}`, { start: 21, end: 22 })).toEqual({
    left: `…${'长'.repeat(20)}`,
    node: '河',
    right: `${'长'.repeat(20)}…`
  })
})

test('cuts no character in two', () => {
  expect(kwicOf('𠮷𠮷𠮷河', { start: 6, end: 7 }, 1).left).toBe('…𠮷')
})

test('cuts no character in two, however long the text', () => {
  const text = `𠮷${'𠮷'.repeat(21)}河${'𠮷'.repeat(30)}`
  const line = kwicOf(text, { start: 44, end: 45 })
  expect(line).toEqual({ left: `…${'𠮷'.repeat(20)}`, node: '河', right: `${'𠮷'.repeat(20)}…` })
})

test('the whole sentence around an occurrence, with the mark that closes it', () => {
  const text = '先修桥。“桥要坚固。”桥边'
  expect(sentenceAround(text, { start: 5, end: 6 })).toEqual({ left: '“', node: '桥', right: '要坚固。”' })
  expect(sentenceAround(text, { start: 11, end: 12 })).toEqual({ left: '', node: '桥', right: '边' })
})
