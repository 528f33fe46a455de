import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'

const pages = (...numbers: readonly string[]) =>
  numbers.map((number, index) => `第${index + 1}页上的一段文字，说怎样保护小河。\n— ${number} —\n`).join('')
const gapsIn = (source: string) =>
  readDocument(`小河规划\n${source}`)
    .doubts.filter(({ rule }) => rule === 'pages-skipped')
    .map(({ line, zh }) => `${line} ${zh}`)

test('pages that are skipped are told, with how many', () => {
  expect(gapsIn(pages('1', '2', '４'))).toEqual(['7 页码从2跳到4，原稿可能缺1页。请找到完整的文件再核对。'])
})

test('pages one after another, and numbers that begin anew, are as they should be', () => {
  expect(gapsIn(pages('3', '4', '5'))).toEqual([])
  expect(gapsIn(pages('8', '9', '1', '2'))).toEqual([])
})
