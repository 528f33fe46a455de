/** Both engines on the same paragraphs; Pagefind's script is stood in for by a few lines that search its records. */
import { expect, test } from 'vitest'
import type { CorpusEntry, CorpusParagraph } from './corpus.ts'
import type { Filters, SearchEngine } from './engine.ts'
import { createFold } from './fold.ts'
import { foldQuery } from './match.ts'
import { createPagefindEngine, type Pagefind } from './pagefind-engine.ts'
import { toRecord } from './pagefind-record.ts'
import { parseQuery } from './parse-query.ts'
import { createScanEngine } from './scan-engine.ts'

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

/** Finds the records in which a query's words stand side by side, last record first, and counts what it is asked. */
function standIn() {
  const records = paragraphs.map((paragraph, order) => toRecord(paragraph, order, entries, fold))
  const asked: string[] = []
  const read: string[] = []
  const pagefind: Pagefind = {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (query, { filters }) => {
      asked.push(query)
      const words = query.replaceAll('"', '').split(' ').join('\u200b')
      const found = records.filter(
        (record) =>
          record.content.includes(words) &&
          Object.entries<string>({ ...filters }).every(([name, value]) =>
            record.filters[name as keyof Filters].includes(value)
          )
      )
      const results = found.map(({ url, meta }) => ({
        id: url,
        data: () => {
          read.push(url)
          return Promise.resolve({ meta })
        }
      }))
      return Promise.resolve({ results: results.reverse() })
    }
  }
  return { engine: createPagefindEngine(pagefind, fold), asked, read }
}

const engines: SearchEngine[] = [createScanEngine(paragraphs, () => Promise.resolve(entries), fold), standIn().engine]
const find = (engine: SearchEngine, typed: string, filters: Filters = {}) =>
  engine.find(foldQuery(parseQuery(typed), fold), filters)

test('the engines say their names', () => {
  expect(engines.map(({ name }) => name)).toEqual(['scan', 'pagefind'])
})

test.each(engines)('$name gives paragraphs with their hits, as they are shown', async (engine) => {
  expect(await find(engine, '小河 保护')).toEqual([
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
  expect((await find(engine, '修桥'))[0]).not.toHaveProperty('measure')
})

test.each(
  engines.flatMap((engine) =>
    (
      [
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
      ] as const
    ).map(([typed, filters, numbers]) => ({ engine, name: engine.name, typed, filters, numbers }))
  )
)(
  '$name finds $typed with $filters in $numbers, in the order of the text',
  async ({ engine, typed, filters, numbers }) => {
    const found = await find(engine, typed, filters)
    expect(found.map(({ plan, id }) => `${plan}/${id}`)).toEqual(
      numbers.map((number) => `${paragraphs[number]?.plan ?? ''}/${paragraphs[number]?.id ?? ''}`)
    )
  }
)

test('the scan asks for entries only where a filter names one', async () => {
  let times = 0
  const engine = createScanEngine(paragraphs, () => Promise.resolve(entries.slice(0, ++times && 2)), fold)
  await find(engine, '小河', { plan: 'river-2030' })
  expect(times).toBe(0)
  await find(engine, '小河', { place: 'xiao-he' })
  expect(times).toBe(1)
})

test('Pagefind is asked for the three longest phrases, and each paragraph is read once', async () => {
  const { engine, asked, read } = standIn()
  await find(engine, '树 两岸 修桥 小河')
  await find(engine, '小河')
  expect(asked).toEqual(['"两 岸"', '"修 桥"', '"小 河"', '"小 河"'])
  expect([...read].sort()).toEqual([
    'harbour-2031/chp_1__intro__p_1',
    'river-2030/chp_1__intro__p_1',
    'river-2030/chp_1__sec_1__p_1'
  ])
})
