import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answer, Edit, Selection } from '../model/edits.ts'
import type { Library } from '../model/library.ts'
import { readFolder } from '../../tests/run-script.ts'
import { createEditing, type Editing } from './edit-seeds.ts'
import { readSeeds } from './read-seeds.ts'

let city = ''
let library: Library | undefined
let editing: Editing
const path = (seed: string) => join(city, 'seeds', seed)
const textOf = (seed: string) => readFileSync(path(seed), 'utf8')
const corrections = 'plans/qiaoliang-2031/corrections.yaml'

beforeEach(async () => {
  city = mkdtempSync(join(tmpdir(), 'city-'))
  cpSync('tests/fixtures/cities/shiqiao', city, { recursive: true })
  const published = () => undefined
  library = (await readSeeds(path(''), published)).library
  editing = createEditing(
    path(''),
    () => Promise.resolve(published),
    () => library
  )
})
afterEach(() => {
  rmSync(city, { recursive: true })
})

/** 每月巡查。拱桥和浮桥每月巡查一次，记入桥梁簿。 */
const select = (text: string, start: number): Selection => ({
  plan: 'qiaoliang-2031',
  paragraph: 'chp_1__intro__p_1',
  start,
  text
})
const correct = (text: string, start: number, corr: string, more: Partial<Edit> = {}) =>
  editing.add({
    ...select(text, start),
    what: 'correction',
    corr,
    certainty: 'likely',
    witness: { title: '另本', location: '石桥档案馆' },
    day: '2031-05-01',
    ...more
  } as Edit)
const faultsIn = (answer: Answer) => ('faults' in answer ? answer.faults.map(({ sentence }) => sentence) : answer)

test('a correction is written with its witness, and read again', async () => {
  expect(await correct('一次', 15, '两次', { note: '上下文都是两次。' })).toEqual({
    written: expect.objectContaining({ file: `seeds/${corrections}`, line: 2 }) as unknown,
    said: `已写入 seeds/${corrections} 第2行。`,
    turn: 1
  })
  expect(textOf(corrections)).toBe(
    [
      'witnesses:',
      '  wenben-1:',
      '    title: 另本',
      '    location: 石桥档案馆',
      '    collated: 2031-05-01',
      'corrections:',
      '  - line: 3',
      '    sic: 一次',
      '    corr: 两次',
      '    kind: substitution',
      '    certainty: likely',
      '    source: wenben-1',
      '    note: 上下文都是两次。',
      ''
    ].join('\n')
  )
  const read = await readSeeds(path(''), () => undefined)
  expect(read.library?.paragraphs.get('qiaoliang-2031/chp_1__intro__p_1')?.text).toContain('巡查两次，')
})

test('the next one goes where it belongs in the order of the text, with its day if that is later', async () => {
  await correct('一次', 15, '两次')
  library = (await readSeeds(path(''), () => undefined)).library
  await correct('浮桥', 9, '吊桥', { source: 'wenben-1', witness: undefined, day: '2031-06-01' })
  expect(textOf(corrections)).toMatch(
    /sic: 浮桥\n.*\n.*\n.*\n.*\n {4}added: 2031-06-01\n {2}- line: 3\n {4}sic: 一次\n/
  )
})

test('a term, a place and a refusal are written', async () => {
  const what = await editing.look(select('巡查', 2))
  expect(what).toMatchObject({ id: 'xuncha', witnesses: [] })
  const definition = '定时去看有没有问题。'
  await editing.add({ ...select('巡查', 2), what: 'term', id: 'xuncha', category: 'service', definition })
  expect(textOf('glossary.yaml')).toMatch(
    /结果。 }\n {2}- { id: xuncha, headword: 巡查, category: service, definition: 定时去看有没有问题。 }\n$/
  )
  await editing.add({ ...select('浮桥', 9), what: 'place', id: 'fuqiao', kind: 'area' })
  expect(textOf('gazetteer.yaml')).toMatch(/area }\n- { id: fuqiao, headword: 浮桥, kind: area }\n$/)
  await editing.add({ ...select('拱桥', 6), what: 'place', id: 'gongqiao', kind: 'area', parent: '绍兴市' })
  expect(textOf('gazetteer.yaml')).toMatch(/- { id: gongqiao, headword: 拱桥, kind: area, parent: cn-330600 }\n$/)
  await editing.add({ ...select('梁', 21), what: 'refusal', where: 'paragraph', reason: '这里不是。' })
  expect(textOf('exceptions.yaml')).toBe(
    '- form: 桥梁簿\n  in: [qiaoliang-2031/chp_1__intro__p_1]\n  reason: 这里不是。\n'
  )
})

test('what a mark is, and why words cannot be corrected, is said before', async () => {
  expect(await editing.look(select('梁', 21))).toMatchObject({ mark: { form: '桥梁簿', headword: '桥梁簿' } })
  await correct('一次', 15, '两次')
  library = (await readSeeds(path(''), () => undefined)).library
  expect(await editing.look(select('查两', 14))).toMatchObject({
    uncorrectable: '选的字里已经有一条更正（原稿第3行，“一次”）。请在 corrections.yaml 里改那一条。'
  })
  expect(await editing.look(select('没有', 0))).toEqual({ problem: '这一段的文字已经变了。请刷新这一页，重新选。' })
})

test('a row that a build would refuse is not written, for the reason that the build gives', async () => {
  const before = readFolder(city)
  const edit = { ...select('巡查', 2), what: 'term', category: 'service' } as const
  expect(faultsIn(await editing.add({ ...edit, id: '巡查', definition: '看。' }))).toEqual([
    expect.stringContaining('编号：拼音')
  ])
  expect(faultsIn(await editing.add({ ...edit, id: 'xuncha', definition: '' }))).toEqual([
    expect.stringContaining('definition')
  ])
  expect(faultsIn(await editing.add({ ...select('桥梁簿', 20), what: 'place', id: 'bu', kind: 'area' }))).toEqual([
    expect.stringContaining('只能属于一个条目')
  ])
  const place = { ...select('浮桥', 9), what: 'place', id: 'fuqiao', kind: 'area', parent: '天上' } as const
  expect(await editing.add(place)).toMatchObject({ problem: expect.stringContaining('没有叫“天上”的地方') as string })
  expect(await correct('一次', 15, '一次')).toEqual({ problem: '改前改后一样。请写应当是什么字。' })
  expect(readFolder(city)).toEqual(before)
})

test('nothing is written beside a seed that has a fault already', async () => {
  writeFileSync(path('gazetteer.yaml'), '- { id: 1 }\n')
  const before = readFolder(city)
  expect(faultsIn(await correct('一次', 15, '两次'))).not.toEqual([])
  expect(readFolder(city)).toEqual(before)
})

test('changes are taken back one after the other, to the byte', async () => {
  const before = readFolder(city)
  await correct('一次', 15, '两次')
  await editing.add({ ...select('浮桥', 9), what: 'place', id: 'fuqiao', kind: 'area' })
  expect(await editing.last()).toMatchObject({ written: { file: 'seeds/gazetteer.yaml', line: 2 } })
  expect(await editing.undo()).toMatchObject({ said: '已撤销，seeds/gazetteer.yaml 和原来一样。' })
  expect(await editing.undo()).toMatchObject({ written: undefined, said: `已撤销，seeds/${corrections} 和原来一样。` })
  expect(readFolder(city)).toEqual(before)
  expect(await editing.undo()).toEqual({ problem: '没有可以撤销的改动。' })
})

test('what somebody else has changed since is not taken back', async () => {
  await correct('一次', 15, '两次')
  const changed = `${textOf(corrections)}# 已核对\n`
  writeFileSync(path(corrections), changed)
  expect(await editing.undo()).toEqual({
    problem: `seeds/${corrections} 后来又有改动，没有撤销。请打开文件，自己删去那一条。`
  })
  expect(textOf(corrections)).toBe(changed)
})
