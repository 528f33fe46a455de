import { expect, test } from 'vitest'
import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import { createEngine, type Filters, type SearchEngine } from './engine.ts'
import { createFold } from './fold.ts'
import { foldQuery } from './match.ts'
import { parseQuery } from './parse-query.ts'

const fold = createFold(new Map())
const nameless = { forms: [], pinyin: '', text: '' }
const entries: CorpusEntry[] = [
  { ...nameless, entry: 'term:qiao', headword: '桥' },
  { ...nameless, entry: 'place:xiao-he', headword: '小河' }
]
const paragraphs: CorpusParagraph[] = [
  { plan: 'river-2030', id: 'chp_1__intro__p_1', text: '保护小河。', measure: 5, entries: [1] },
  { plan: 'river-2030', id: 'chp_1__sec_1__p_1', text: '在“小河”上修桥，小河两岸种树。', entries: [0, 1] },
  { plan: 'harbour-2031', id: 'chp_1__intro__p_1', text: '桥下的小河通海。', entries: [0] }
]
const folded = paragraphs.map(({ text }) => fold(text).text)
const engine = createEngine(paragraphs, folded, () => Promise.resolve(entries), fold)
const find = (typed: string, filters: Filters = {}, asked: SearchEngine = engine) =>
  asked.find(foldQuery(parseQuery(typed), fold), filters)

test('gives paragraphs with their hits, as they are shown', async () => {
  expect(await find('小河 保护')).toEqual([
    {
      plan: 'river-2030',
      id: 'chp_1__intro__p_1',
      text: '保护小河。',
      measure: 5,
      hits: [
        { start: 0, end: 2 },
        { start: 2, end: 4 }
      ]
    }
  ])
  expect((await find('修桥'))[0]).not.toHaveProperty('measure')
})

test.each<[string, Filters, number[]]>([
  ['小河', {}, [0, 1, 2]],
  ['小河 桥', {}, [1, 2]],
  ['小河 树 桥', {}, [1]],
  ['小河 海 树', {}, []],
  ['小河上修桥', {}, [1]],
  ['小河 -海', {}, [0, 1]],
  ['-海', {}, []],
  ['小河', { plan: 'harbour-2031' }, [2]],
  ['小河', { place: 'xiao-he' }, [0, 1]],
  ['小河', { term: 'qiao' }, [1, 2]],
  ['小河', { term: 'qiao', place: 'xiao-he' }, [1]],
  ['小河', { term: 'xiao-he' }, []]
])('finds %s with %j in %j, in the order of the text', async (typed, filters, numbers) => {
  const found = await find(typed, filters)
  expect(found.map(({ plan, id }) => `${plan}/${id}`)).toEqual(
    numbers.map((number) => `${paragraphs[number]?.plan ?? ''}/${paragraphs[number]?.id ?? ''}`)
  )
})

test('asks for entries only where a filter names one', async () => {
  let times = 0
  const counting = createEngine(paragraphs, folded, () => Promise.resolve(entries.slice(0, ++times && 2)), fold)
  await find('小河', { plan: 'river-2030' }, counting)
  expect(times).toBe(0)
  await find('小河', { place: 'xiao-he' }, counting)
  expect(times).toBe(1)
})
