import { expect, test } from 'vitest'
import { sayHeading } from './heading.ts'

test.each([
  ['a chapter', { id: 'chp_8', title: '总则' }, '第八章　总则'],
  ['a section', { id: 'chp_8__sec_2', title: '范围' }, '第二节　范围'],
  ['a preface, which is called what it is', { id: 'chp_0', title: '前言' }, '前言'],
  ['a preface with a title of its own', { id: 'chp_0', title: '序' }, '前言　序']
])('says the heading of %s', (_, unit, words) => {
  expect(sayHeading(unit)).toBe(words)
})

test('names for programs have the space of programs', () => {
  expect(sayHeading({ id: 'chp_8', title: '总则' }, ' ')).toBe('第八章 总则')
})

test('a unit that is only named has no label', () => {
  expect(sayHeading({ id: 'named_1', title: '工作回顾' })).toBe('工作回顾')
  expect(sayHeading({ id: 'named_1', label: '附录A', title: '样式' })).toBe('附录A　样式')
})
