import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkContents } from './check-contents.ts'
import { parsePlan } from './parse.ts'
import { readSource } from './read-source.ts'
import type { Contents, Provenance } from '../model/seeds.ts'

const tree = parsePlan(
  readSource(['第一章 总则', '保护小河。', '第一节 范围', '全县。', '沿岸。'].join('\n'), []),
  { title: '小河规划', contents: [] },
  new VFile()
)
const chapter: Contents[number] = {
  number: 1,
  title: '总则',
  held: 'full',
  introduction: 1,
  sections: [{ number: 1, title: '范围', held: 'full', paragraphs: 2 }]
}
const section = { number: 1, title: '范围', held: 'full' as const, paragraphs: 2 }
const second: Contents[number] = { number: 2, title: '保障', held: 'none', introduction: 3, sections: [] }

/** The path of the field that each message points to. */
function differences(...contents: Contents): string[] {
  const paths: string[] = []
  const value: Provenance = {
    title: '小河规划',
    shortTitle: '小河',
    issuer: '小河县',
    published: '2030-01',
    sha256: '',
    origin: '为测试而写',
    contents
  }
  const placeOf = (path: readonly PropertyKey[]) => {
    paths.push(path.join('.'))
    return { line: 1, column: 1 }
  }
  const file = new VFile()
  checkContents(tree, { value, placeOf }, file)
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(paths.map(() => 'contents-differ'))
  return paths
}

test('has nothing to say where the contents are those of the source', () => {
  expect(differences(chapter)).toEqual([])
  expect(differences(chapter, second)).toEqual([])
})

test.each([
  ['a chapter’s title', { title: '总纲' }, 'contents.0.title'],
  ['the number of paragraphs of an introduction', { introduction: 2 }, 'contents.0.introduction'],
  ['a section’s title', { sections: [{ ...section, title: '期限' }] }, 'contents.0.sections.0.title'],
  [
    'the number of paragraphs of a section',
    { sections: [{ ...section, paragraphs: 3 }] },
    'contents.0.sections.0.paragraphs'
  ],
  ['a section said to be lacking', { sections: [{ ...section, held: 'none' as const }] }, 'contents.0.sections.0.held'],
  ['a section that is not there', { sections: [section, { ...section, number: 2 }] }, 'contents.0.sections.1.held'],
  ['a section that is not listed', { sections: [] }, 'contents.0'],
  ['a chapter said to be lacking', { held: 'none' as const }, 'contents.0.held'],
  ['that alone', { held: 'none' as const, sections: [] }, 'contents.0.held']
])('points to %s', (_, change, path) => {
  expect(differences({ ...chapter, ...change })).toEqual([path])
})

test('points to a chapter that is not there', () => {
  expect(differences(chapter, { ...second, held: 'full' })).toEqual(['contents.1.held'])
})

test('points to the contents when a chapter is not listed', () => {
  expect(differences(second)).toEqual(['contents'])
})

test('does not count the paragraphs of what is held in part', () => {
  expect(
    differences({
      ...chapter,
      held: 'partial',
      introduction: 7,
      sections: [{ ...section, held: 'partial', paragraphs: 9 }]
    })
  ).toEqual([])
})

test('points to a chapter and a section listed twice', () => {
  expect(differences(chapter, chapter)).toEqual(['contents.1.number'])
  expect(differences({ ...chapter, sections: [section, section] })).toEqual(['contents.0.sections.1.number'])
  const part = { ...second, unit: 'part' as const, number: 1 }
  expect(differences(chapter, part)).toEqual([])
  expect(differences(chapter, part, part)).toEqual(['contents.2.number'])
})
