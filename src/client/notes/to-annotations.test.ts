import { expect, test } from 'vitest'
import type { Note } from './note.ts'
import { readAnnotations, toAnnotations } from './to-annotations.ts'
import { toText } from './to-text.ts'

const note: Note = {
  id: 'urn:uuid:6f3c',
  plan: 'lanwan-2034',
  title: '规划纲要',
  first: 'chp_8__sec_1__p_2',
  last: 'chp_8__sec_1__p_3',
  quote: '“走出去”\n第二段',
  before: '引进来和',
  after: '并重',
  start: 7,
  words: '问一问\n<b>',
  created: '2026-01-02T03:04:05.000Z'
}
const bookmark: Note = { ...note, id: 'urn:uuid:7', last: note.first, quote: '枢纽', words: '' }

test('a note is an annotation with its place, its quotation and its words', () => {
  expect(toAnnotations([note], 'https://example.org/a/')).toEqual([
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:6f3c',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-01-02T03:04:05.000Z',
      body: { type: 'TextualBody', value: '问一问\n<b>', format: 'text/plain' },
      target: {
        source: {
          id: 'https://example.org/a/lanwan-2034/8/1.html',
          type: 'Text',
          format: 'text/html',
          language: 'zh-CN',
          'dcterms:title': '规划纲要'
        },
        selector: [
          {
            type: 'FragmentSelector',
            conformsTo: 'http://www.w3.org/TR/html/',
            value: 'chp_8__sec_1__p_2',
            refinedBy: { type: 'TextPositionSelector', start: 7, end: 12 }
          },
          { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/html/', value: 'chp_8__sec_1__p_3' },
          { type: 'TextQuoteSelector', exact: '“走出去”\n第二段', prefix: '引进来和', suffix: '并重' }
        ]
      }
    }
  ])
  expect(toAnnotations([bookmark], '')).toMatchObject([
    { motivation: 'bookmarking', target: { source: { id: 'lanwan-2034/8/1.html' } } }
  ])
})

test('what is written is read again, alone, in a list and on a page', () => {
  const notes = [note, bookmark]
  const written = toAnnotations(notes, '')
  expect(readAnnotations(JSON.stringify(written))).toEqual({ notes, unread: 0 })
  expect(readAnnotations(JSON.stringify({ type: 'AnnotationPage', items: written }))).toEqual({ notes, unread: 0 })
  expect(readAnnotations(JSON.stringify(written[0]))).toEqual({ notes: [note], unread: 0 })
})

test('rows that are not notes are counted, and a file that is not of notes is refused', () => {
  expect(readAnnotations('{')).toBeUndefined()
  for (const other of [null, 7, 'x', {}, { target: { selector: 7 } }, { ...toAnnotations([note], '')[0], id: 7 }])
    expect(readAnnotations(JSON.stringify([other]))).toEqual({ notes: [], unread: 1 })
  const strange = JSON.stringify(toAnnotations([note], '')).replace(/chp_8__sec_1__p_2/g, '../x')
  expect(readAnnotations(strange)).toEqual({ notes: [], unread: 1 })
})

test('as text each quotation has its citation', () => {
  expect(toText([note, bookmark])).toBe(
    '“‘走出去’\n“第二段”（《规划纲要》第八章第一节第2段至第3段）\n笔记：问一问\n<b>\n\n“枢纽”（《规划纲要》第八章第一节第2段）\n'
  )
})
