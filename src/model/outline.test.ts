import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { groupContents, outlineOf } from './outline.ts'
import { parsePlan } from '../read/parse.ts'
import { readSource } from '../read/read-source.ts'
import type { Contents } from './seeds.ts'

const lines = ['第八章 治理', '第一节 水质', '提高水质。', '第九章 保障', '落实责任。']
const plan = parsePlan(readSource(lines.join('\n'), []), { title: '小河规划', contents: [] }, new VFile())
const contents: Contents = [0, 1, 2, 8, 9, 10].map((number) => ({
  number,
  title: `题${number}`,
  held: number === 8 ? 'partial' : number === 9 ? 'full' : 'none',
  introduction: 4,
  sections: number === 8 ? [{ number: 1, title: '水质', held: 'full', paragraphs: 1 }] : []
}))

test('lists the page of each chapter and after it those of its sections', () => {
  expect(outlineOf(plan).map(({ id, label, title }) => [id, label, title])).toEqual([
    ['chp_8', '第八章', '治理'],
    ['chp_8__sec_1', '第一节', '水质'],
    ['chp_9', '第九章', '保障']
  ])
})

test('gives a page of a section its section and its chapter', () => {
  expect(outlineOf(plan).map(({ chapter, section }) => [chapter.id, section?.id])).toEqual([
    ['chp_8', undefined],
    ['chp_8', 'chp_8__sec_1'],
    ['chp_9', undefined]
  ])
})

test('a page knows the pages around it', () => {
  expect(outlineOf(plan).map(({ previous, next }) => [previous?.id, next?.id])).toEqual([
    [undefined, 'chp_8__sec_1'],
    ['chp_8', 'chp_9'],
    ['chp_8__sec_1', undefined]
  ])
})

test('groups each run of missing chapters, the preface apart', () => {
  expect(
    groupContents(contents).map(({ chapters, isMissing }) => [chapters.map(({ number }) => number), isMissing])
  ).toEqual([
    [[0], true],
    [[1, 2], true],
    [[8], false],
    [[9], false],
    [[10], true]
  ])
})

test('groups no part with its chapters', () => {
  const missing = [...contents.slice(1, 3), ...contents.slice(5)].map((entry) => ({ ...entry, held: 'none' as const }))
  const [first, second, third] = missing
  const part = { ...contents[1], unit: 'part' as const, held: 'none' as const } as Contents[number]
  const groups = groupContents([part, first, second, part, third].filter((entry) => entry !== undefined))
  expect(groups.map(({ chapters }) => chapters.map(({ unit, number }) => `${unit ?? ''}${number}`))).toEqual([
    ['part1'],
    ['1', '2'],
    ['part1'],
    ['10']
  ])
})

test('takes what the contents do not list for whole, without paragraphs', () => {
  expect(outlineOf(plan).map(({ held, extent }) => [held, extent])).toEqual(Array(3).fill(['full', 0]))
})

test('leaves the contents themselves as they are', () => {
  const before = structuredClone(contents)
  groupContents(contents)
  expect(contents).toEqual(before)
})

test('knows how much of a page there is and how much the source holds', () => {
  expect(outlineOf({ ...plan, contents }).map(({ held, extent }) => [held, extent])).toEqual([
    ['partial', 4],
    ['full', 1],
    ['full', 4]
  ])
})
