import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { paragraphsOf } from '../model/plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { createBookOf } from './book.ts'
import { editionsOf } from './downloads.ts'
import { readBack } from './read-back.ts'

test.each(['- 修渠；', '－修闸；', '＝合计', '--', '@', '=1+1增长'])(
  '%s comes back out of the table of paragraphs',
  async (text) => {
    const plan = readPlan(tinySeeds({ source: `第一章 总则\n\n${text}\n` }))
    if (!plan) throw new Error('Expected a plan, found none.')
    const table = editionsOf(plan).find(({ name }) => name.endsWith('-paragraphs.csv'))
    const book = createBookOf({ terms: [], places: [] })(plan)
    const content = (await table?.make(book, { modified: new Date(0) } as Parameters<typeof table.make>[1])) ?? ''
    expect(readBack('tiny-paragraphs.csv', content, plan)).toEqual(
      paragraphsOf(plan).map(({ id, text }) => ({ id, text }))
    )
  }
)
