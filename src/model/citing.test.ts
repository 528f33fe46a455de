/** Two plans that name each other: who cites whom, the report of both, their fingerprints. */
import { expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { annotatePlan } from '../annotate/annotate-plan.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import { citingOf } from './citing.ts'
import { fingerprint, fingerprintOf } from './fingerprint.ts'
import { withPlanNames } from '../annotate/plan-names.ts'
import type { Meaning } from '../read/read-lexicon.ts'
import { readPlan } from '../read/read-plan.ts'
import type { Exception } from './lexicon-seeds.ts'
import { toReport } from '../view/report.ts'
import { sha256 } from './sha256.ts'

function read(source: string) {
  const plan = readPlan(
    tinySeeds({
      source,
      contents: '[{ number: 1, title: 总则, held: full, introduction: 2 }]',
      more: 'names: [小河的规划]'
    })
  )
  if (!plan) throw new Error('Expected good seeds, found faults.')
  return plan
}

const plans = [
  { ...read('第一章 总则\n依照海港规划。\n《海港规划》连着《海港规划》。\n'), id: 'river-2030' },
  {
    ...read('第一章 总则\n小河的规划说清溪。\n本海港规划。\n'),
    id: 'harbour-2031',
    title: '海港规划',
    shortTitle: '海港',
    names: []
  }
]
const clear: Meaning = { entries: ['place:qing-xi'] }
const forms = withPlanNames(plans, new Map([['清溪', [clear]]]), () => undefined)
const exceptions: Exception[] = [
  { form: '海港规划', after: '依照', entry: 'plan:harbour-2031', reason: '是那一份。' },
  { form: '渡船', reason: '不标。' }
]
const annotated = plans.map((plan) => annotatePlan(plan, createAnnotator({ forms, exceptions })))

test('lists by plan the paragraphs of others that name it, each once', () => {
  expect([...citingOf(annotated.map(({ plan }) => plan))]).toEqual([
    [
      'harbour-2031',
      [
        { plan: 'river-2030', paragraph: 'chp_1__intro__p_1' },
        { plan: 'river-2030', paragraph: 'chp_1__intro__p_2' }
      ]
    ],
    ['river-2030', [{ plan: 'harbour-2031', paragraph: 'chp_1__intro__p_1' }]]
  ])
})

test('the report tells of each plan what was made of its forms', () => {
  const report = toReport(
    annotated.map(({ plan }) => plan),
    annotated.flatMap(({ decided }) => decided),
    ({ id }) =>
      id === 'river-2030' ? [{ form: '小河治理', count: 4, contexts: ['推进【小河治理】。', '做好【小河治理】'] }] : []
  )
  expect(report).toBe(
    [
      '# 标记报告',
      '由 npm run content 生成。词形按先后列出，后面是它指的条目和出处。',
      '## 小河',
      '### 已标记：1种，3处',
      '- 海港规划 → plan:harbour-2031（3处：第一章导语第1段；第一章导语第2段）',
      '### 自动认出的地名：0种，0处',
      '无。',
      '### 由例外决定：1种，1处',
      '- 海港规划 → plan:harbour-2031：是那一份。（1处：第一章导语第1段）',
      '### 未标记：0种，0处',
      '无。',
      '### 可能是词语：1个',
      '- 小河治理（4处）：推进【小河治理】。／做好【小河治理】',
      '## 海港',
      '### 已标记：2种，2处',
      ['- 小河的规划 → plan:river-2030（1处：第一章导语第1段）', '- 清溪 → place:qing-xi（1处：第一章导语第1段）'].join(
        '\n'
      ),
      '### 自动认出的地名：0种，0处',
      '无。',
      '### 由例外决定：0种，0处',
      '无。',
      '### 未标记：1种，1处',
      '- 海港规划：没有哪条例外合用，也没有条目以它为名。（1处：第一章导语第2段）',
      '### 可能是词语：0个',
      '无。\n'
    ].join('\n\n')
  )
})

test('two texts have one fingerprint only where they are the same', () => {
  const [river, harbour] = plans.map(fingerprintOf)
  expect(fingerprint([1, 2].map((number) => ({ id: `p_${number}`, sha256: 'ab' })))).toBe(sha256('p_1 ab\np_2 ab\n'))
  expect(river).not.toBe(harbour)
  expect(river).toBe(fingerprintOf(read('第一章 总则\n依照海港规划。\n《海港规划》连着《海港规划》。\n')))
})
