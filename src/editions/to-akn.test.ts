import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { readDocument } from '../read/document/read-document.ts'
import { draftProvenance } from '../read/draft-provenance.ts'
import { paragraphsOf } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { createBookOf } from './book.ts'
import { readBack } from './read-back.ts'
import { toAkomaNtoso } from './to-akn.ts'

test('articles are articles, with their paragraphs and items', () => {
  const source =
    '小河条例\n第一章 总则\n第一条 要保护小河。\n第二条 有两种渠：\n（一）东渠；\n（二）西渠。\n修好要看护。\n第二章 附则\n第三条 自明年起施行。\n'
  const { contents, frame = [] } = draftProvenance(source, readDocument(source))
  const more = `articles: true\nframe: ${JSON.stringify(frame)}`
  const plan = readPlan(tinySeeds({ source, contents: JSON.stringify(contents), more }))
  if (!plan) throw new Error('Expected a plan, found none.')
  const xml = toAkomaNtoso(createBookOf({ terms: [], places: [] })(plan), new Date('2030-01-02T00:00:00Z'))
  expect([...xml.matchAll(/<(chapter|article|p) eId="([^"]+)"/g)].map(([, name, id]) => `${name} ${id}`)).toEqual([
    'chapter chp_1',
    'article chp_1__art_1',
    'p chp_1__art_1__content__p',
    'article chp_1__art_2',
    'p chp_1__art_2__p_1',
    'p chp_1__art_2__p_1__i_1',
    'p chp_1__art_2__p_1__i_2',
    'p chp_1__art_2__p_2',
    'chapter chp_2',
    'article chp_2__art_3',
    'p chp_2__art_3__content__p'
  ])
  expect(readBack('p.xml', xml, plan)).toEqual(paragraphsOf(plan).map(({ id, text }) => ({ id, text })))
})
