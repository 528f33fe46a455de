import { expect, test } from 'vitest'
import { messagesOf, tinyLexicon, tinySeeds, type TinyLexicon } from '../../tests/tiny-plan.ts'
import { annotatePlan } from '../annotate/annotate-plan.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import { checkLostIds, checkUse } from './check-lexicon.ts'
import { readLexicon } from '../read/read-lexicon.ts'
import { readPlan } from '../read/read-plan.ts'

const places = [
  '{ id: xiao-he, headword: 小河, kind: river }',
  '{ id: xian, headword: 县, kind: county, formerly: [zhen] }'
]

function read(lexicon: TinyLexicon) {
  const seeds = tinyLexicon(lexicon)
  const read = readLexicon(seeds)
  if (!read) throw new Error('Expected good seeds, found faults.')
  return { seeds, lexicon: read }
}

test('a form in one plan of two is used, and an exception that fits once', () => {
  const exceptions = [
    '{ form: 小河, before: 渠, reason: 是一条渠。 }',
    '{ form: 小河, in: [river-2030], before: 镇, reason: 是镇。 }'
  ]
  const { seeds, lexicon } = read({ places, exceptions })
  const plans = ['保护小河渠。', '本县。'].map((text) => readPlan(tinySeeds({ source: `第一章 总则\n${text}\n` })))
  const annotated = plans.flatMap((plan) => (plan ? [annotatePlan(plan, createAnnotator(lexicon))] : []))
  checkUse(
    lexicon,
    annotated.map(({ plan }) => plan),
    annotated.flatMap(({ decided }) => decided),
    seeds
  )
  expect(messagesOf(seeds)).toEqual([expect.stringMatching(/^exceptions\.yaml:2:.*"小河".*\(exception-unused\)$/)])
})

test('an id is kept where an entry has it, or had it', () => {
  const { seeds, lexicon } = read({ places })
  checkLostIds({ terms: [], places: [{ id: 'zhen' }, { id: 'xian', formerly: ['xiao-he'] }] }, lexicon, seeds)
  expect(messagesOf(seeds)).toEqual([])
})
