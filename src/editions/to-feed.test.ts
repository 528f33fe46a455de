import { expect, test } from 'vitest'
import { tinyCorrections, tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { siteFeedOf } from './feeds.ts'
import { toFeed } from './to-feed.ts'

const row = (more: string) => `{ line: 3, ${more}, kind: substitution, certainty: certain, source: w }`
const plan = readPlan(
  tinySeeds({
    source: '第一章 总则\n\n保互小河<b>，修桥三坐。\n',
    corrections: tinyCorrections(
      row('sic: 保互, corr: 保护'),
      row('sic: 三坐, corr: 三座').replace(' }', ', added: 2030-05-06 }')
    )
  })
)
if (!plan) throw new Error('Expected a plan, found none.')
const feed = toFeed(siteFeedOf([plan]), 'https://example.org/a/')

test('the newest correction comes first, and gives the feed its date', () => {
  const dates = [...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date]) => date)
  expect(dates).toEqual(['2030-05-06T00:00:00Z', '2030-05-06T00:00:00Z', '2030-02-01T00:00:00Z'])
})

test('an entry names the passage and both readings, and leads to it', () => {
  expect(feed).toContain('<title>《小河》第一章导语第1段</title>')
  expect(feed).toContain('href="https://example.org/a/river-2030/corrections.html#cor_3_1"')
  expect(feed).toContain('原稿“保互”，更正“保护”。把握：确定（错字）。依据：另本。')
})

test('without corrections it is a feed, too', () => {
  const { published: _, ...undated } = plan
  const bare = toFeed(siteFeedOf([{ ...undated, chapters: [] }]), 'https://example.org/')
  expect(bare).not.toContain('<entry>')
  expect(bare).toContain('<updated>2000-01-01T00:00:00Z</updated>')
})

test('without corrections its date is that of the newest document', () => {
  const plans = ['2029-05-06', '2031-07', '2030-01'].map((published) => ({ ...plan, published, chapters: [] }))
  expect(toFeed(siteFeedOf(plans), 'https://example.org/')).toContain('<updated>2031-07-01T00:00:00Z</updated>')
})

test('its author is who runs the site, or the site where nobody has said', () => {
  const publisher = { name: '小河县图书馆', official: false }
  const authorOf = (xml: string) => /<author>.*<\/author>/.exec(xml)?.[0]
  const owned = toFeed(siteFeedOf([plan]), 'https://example.org/', { version: 1, name: '小河文库', publisher })
  expect(authorOf(owned)).toBe('<author><name>小河县图书馆</name></author>')
  expect(authorOf(feed)).toBe('<author><name>规划文库</name></author>')
})
