/** What stands around the text of a document is in every edition that has the text, once, and not among its paragraphs. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { createLibrary } from '../model/library.ts'
import { draftProvenance } from '../read/draft-provenance.ts'
import { readDocument } from '../read/document/read-document.ts'
import { readPlan } from '../read/read-plan.ts'
import { readBack } from './read-back.ts'
import { toAkomaNtoso } from './to-akn.ts'
import { toDocx } from './to-docx.ts'
import { toEpub } from './to-epub.ts'
import { toHtml } from './to-html.ts'
import { toMarkdown } from './to-markdown.ts'
import { toText } from './to-text.ts'
import { paragraphsOf } from '../model/plan.ts'
import { frameOf } from '../view/frame.ts'

const source =
  '小河县人民政府关于保护小河的通知\n小政发〔2030〕1号\n各乡镇人民政府：\n一、保护小河\n要保护小河。\n二、治理小河\n要治理小河。\n小河县人民政府\n2030年1月2日\n'
const { contents, frame = [] } = draftProvenance(source, readDocument(source))
const plan = readPlan(
  tinySeeds({ source, contents: JSON.stringify(contents), more: `frame: ${JSON.stringify(frame)}` })
)
if (!plan) throw new Error('Expected good seeds, found faults.')
const named = { terms: [], places: [] }
const book = { plan, ...createLibrary([plan], named) }
const corpus = { plans: [], simplified: '', entries: [], paragraphs: [] }

const { head, end } = frameOf(plan)

test('the head stands before the text, the end after it', () => {
  expect(head).toEqual(['小河县人民政府关于保护小河的通知', '小政发〔2030〕1号', '各乡镇人民政府：'])
  expect(end).toEqual(['小河县人民政府', '2030年1月2日'])
})

const modified = new Date('2030-02-03T00:00:00Z')
test.each([
  ['p.txt', () => toText(plan)],
  ['p.md', () => toMarkdown(plan)],
  ['p.xml', () => toAkomaNtoso(book, modified)],
  ['p.epub', () => toEpub(book, modified)],
  ['p.docx', () => toDocx(book, modified)],
  ['p.html', () => toHtml(book, { style: '', script: '', corpus, software: [] })]
])('%s has them around its paragraphs', async (name, make) => {
  const made = await make()
  const text =
    typeof made === 'string'
      ? made
      : Object.entries(unzipSync(made))
          .flatMap(([path, page]) => (/\.xhtml$|^word\/document\.xml$/.test(path) ? [strFromU8(page)] : []))
          .join('')
  const order = [...head.slice(1), '要保护小河。', '要治理小河。', ...end]
  let from = 0
  for (const line of order) {
    const at = text.indexOf(line, from)
    expect(at, line).toBeGreaterThanOrEqual(from)
    from = at + line.length
  }
  expect(readBack(name, made, plan)).toEqual(paragraphsOf(plan).map(({ id, text }) => ({ id, text })))
})
