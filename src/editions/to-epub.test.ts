import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { readDocument } from '../read/document/read-document.ts'
import { draftProvenance } from '../read/draft-provenance.ts'
import { paragraphsOf } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { createBookOf } from './book.ts'
import { readBack } from './read-back.ts'
import { toEpub } from './to-epub.ts'

test('a note of the plan is shown on the spot, with all its paragraphs, and leads back', () => {
  const source = '小河报告\n一、回顾\n修渠［1］和闸［2］。\n注释\n［1］渠：\n引水的沟。\n［2］闸：挡水的门。\n'
  const { contents, frame = [] } = draftProvenance(source, readDocument(source))
  const more = `frame: ${JSON.stringify(frame)}`
  const plan = readPlan(tinySeeds({ source, contents: JSON.stringify(contents), more }))
  if (!plan) throw new Error('Expected a plan, found none.')
  const epub = toEpub(createBookOf({ terms: [], places: [] })(plan), new Date('2030-01-02T03:04:05Z'))
  expect(readBack('tiny.epub', epub, plan)).toEqual(paragraphsOf(plan).map(({ id, text }) => ({ id, text })))
  const files = unzipSync(epub)
  const open = (name: string) => strFromU8(files[`EPUB/${name}.xhtml`] ?? new Uint8Array())
  expect(open('item_1')).toContain(
    '<a class="reference" href="notes_0.xhtml#note_notes_0__intro__p_1" epub:type="noteref" role="doc-noteref">［1］</a>'
  )
  const asides = open('notes_0').match(/<aside.*?<\/aside>/gs) ?? []
  expect(asides.map((aside) => aside.replace(/<[^>]+>/g, ''))).toEqual([
    '1［1］渠：2引水的沟。',
    '3［2］闸：挡水的门。'
  ])
  expect(asides[0]).toMatch(/^<aside epub:type="footnote" role="doc-footnote" id="note_notes_0__intro__p_1">/)
  expect(asides[0]).toContain('href="item_1.xhtml#item_1__intro__p_1" role="doc-backlink"')
})
