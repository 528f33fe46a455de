import { expect, test } from 'vitest'
import type { Term } from '../model/entries.ts'
import type { EntryRef } from '../model/entry.ts'
import type { Plan } from '../model/plan.ts'
import { topicsOf, type TopicSeed } from '../model/topics.ts'
import { toMeasuresCsv } from './measures-csv.ts'

const paragraph = {
  id: 'chp_1__sec_2__p_3',
  text: '整治岸线。他说：“好”。',
  measure: '整治岸线。',
  marks: (['place:xiao-he', 'term:anxian', 'place:qing-xi'] as const).map((entry) => ({ entries: [entry] }))
}
const plan = {
  id: 'river-2030',
  chapters: [
    {
      id: 'chp_1',
      title: '总则',
      introduction: [],
      sections: [{ id: 'chp_1__sec_2', title: '范围', paragraphs: [paragraph] }]
    }
  ]
} as unknown as Plan
const entries = new Map(
  Object.entries({ 'place:xiao-he': '小河', 'place:qing-xi': '清溪', 'term:anxian': '岸线' }).map(
    ([entry, headword]) => [entry as EntryRef, { headword } as Term]
  )
)
const csvOf = (...topics: TopicSeed[]) => toMeasuresCsv({ plan, entries, topics: topicsOf(topics, [plan], []) })
const topic = (name: string, word: string): TopicSeed => ({ id: word, name, about: '一句话。', words: [word] })

test('is UTF-8 with a byte order mark, CRLF, and every cell in quotation marks', () => {
  expect(csvOf()).toBe(
    '\ufeff"编号","出处","章","节","任务","地名","词语","全文"\r\n' +
      '"chp_1__sec_2__p_3","第一章第二节第3段","第一章 总则","第二节 范围","整治岸线。","小河；清溪","岸线","整治岸线。他说：“好”。"\r\n'
  )
})

test('where the site has topics, those of the paragraph have a column', () => {
  expect(csvOf(topic('河湖', '岸线'), topic('听见', '他说'))).toBe(
    '\ufeff"编号","出处","章","节","任务","地名","词语","领域","全文"\r\n' +
      '"chp_1__sec_2__p_3","第一章第二节第3段","第一章 总则","第二节 范围","整治岸线。","小河；清溪","岸线","河湖；听见","整治岸线。他说：“好”。"\r\n'
  )
})
