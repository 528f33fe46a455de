import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { paragraphsOf } from '../model/plan.ts'
import { readDocument } from './document/read-document.ts'
import { draftProvenance } from './draft-provenance.ts'
import { parsePlan } from './parse.ts'
import { readSource } from './read-source.ts'
import { tieNotes } from './tie-notes.ts'

const tied = (...lines: string[]) => {
  const source = lines.join('\n')
  const options = { title: '', ...draftProvenance(source, readDocument(source)) }
  const paragraphs = paragraphsOf(tieNotes(parsePlan(readSource(source, []), options, new VFile())))
  return paragraphs.map(({ id, text, references = [] }) => [
    id,
    ...references.map(({ start, end, to }) => `${text.slice(start, end)} → ${to}`)
  ])
}

test('a number leads to its note, and the note to where it is first named', () => {
  expect(
    tied(
      '小河报告',
      '一、回顾',
      '修渠［1］和闸［2］，再修渠［1］。',
      '二、任务',
      '又修闸［2］［9］。',
      '注释',
      '［1］渠：',
      '引水的沟。',
      '［2］闸：门［1］。'
    )
  ).toEqual([
    [
      'item_1__intro__p_1',
      ...['［1］ → notes_0__intro__p_1', '［2］ → notes_0__intro__p_3', '［1］ → notes_0__intro__p_1']
    ],
    ['item_2__intro__p_1', '［2］ → notes_0__intro__p_3'],
    ['notes_0__intro__p_1', '［1］ → item_1__intro__p_1'],
    ['notes_0__intro__p_2'],
    ['notes_0__intro__p_3', '［2］ → item_1__intro__p_1']
  ])
})

test('without notes, brackets are text', () => {
  expect(tied('小河报告', '一、回顾', '修渠［1］。', '二、任务', '修闸。').flat()).toEqual([
    'item_1__intro__p_1',
    'item_2__intro__p_1'
  ])
})
