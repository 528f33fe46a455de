import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikeOf } from './alike.ts'
import type { Plan } from './plan.ts'

/** A plan with one chapter, which has these paragraphs. */
function plan(id: string, ...texts: string[]): Pick<Plan, 'id' | 'chapters'> {
  const introduction = texts.map((text, at) => ({ id: `chp_1__intro__p_${at + 1}`, text, marks: [] }))
  return { id, chapters: [{ introduction, sections: [] }] } as unknown as Pick<Plan, 'id' | 'chapters'>
}

const wordsOf = (plans: Parameters<typeof alikeOf>[0], id: string) =>
  alikeOf(plans)
    .get(id)
    ?.map(({ words }) => words)

test('finds the longest stretches that stand in two plans, and where', () => {
  const plans = [
    plan('a', '无关的话。', '甲坚持生态优先、绿色发展的道路乙'),
    plan('b', '丙坚持生态优先、绿色发展的道路丁')
  ]
  expect(alikeOf(plans).get('b')).toEqual([
    {
      words: '坚持生态优先、绿色发展的道路',
      here: { plan: 'b', paragraph: 'chp_1__intro__p_1', start: 1 },
      there: { plan: 'a', paragraph: 'chp_1__intro__p_2', start: 1 }
    }
  ])
  expect(wordsOf(plans, 'a')).toEqual(['坚持生态优先、绿色发展的道路'])
})

test('a stretch of eleven characters does not count', () => {
  expect(wordsOf([plan('a', '一二三四五六七八九十甲乙'), plan('b', '一二三四五六七八九十甲丙')], 'a')).toEqual([])
})

test('a stretch begins and ends with words', () => {
  const shared = '，一二三四五六七八九十甲乙，“'
  expect(wordsOf([plan('a', `丙${shared}丁`), plan('b', `戊${shared}己`)], 'a')).toEqual(['一二三四五六七八九十甲乙'])
})

test('nothing is alike within one plan', () => {
  expect(wordsOf([plan('a', '一二三四五六七八九十甲乙', '一二三四五六七八九十甲乙')], 'a')).toEqual([])
})

test('stretches stand in the order of the text', () => {
  const [one, two] = ['一二三四五六七八九十甲乙', '子丑寅卯辰巳午未申酉戌亥']
  expect(wordsOf([plan('a', one + '×' + two), plan('b', two, one)], 'a')).toEqual([one, two])
})

test('a formula that stands in many places is not told', () => {
  const formula = '本办法自发布之日起施行，特此通知'
  const many = Array.from({ length: 30 }, (_, at) => plan(`p${at}`, formula))
  expect(wordsOf(many, 'p29')).toEqual([])
})

test('every stretch of twelve characters that two texts share is found', () => {
  const letters = fc.string({ unit: fc.constantFrom('一', '二', '三'), maxLength: 30 })
  fc.assert(
    fc.property(
      letters,
      letters,
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 12, maxLength: 20 }),
      (a, b, shared) => {
        const found = wordsOf([plan('a', `${a}${shared}${a}`), plan('b', `${b}${shared}${b}`)], 'a') ?? []
        expect(found.some((words) => words.includes(shared))).toBe(true)
      }
    )
  )
})
