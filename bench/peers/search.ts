import type { Browser } from '@playwright/test'
import { ask, askForMore, askFromPage, watchAnswers } from './ask.ts'
import { createPageAt } from './page-at.ts'
import type { PlanPage } from './pages.ts'
import { pagesWith, queriesOf } from './queries.ts'
import type { Site } from './site.ts'
import { meanOf, medianOf, quantileOf } from './statistics.ts'
import { typicalPage, withHost, withPage, type Measure } from './subject.ts'
import { rowOf } from './table.ts'

/** Whether the search finds what is there, and nothing else; how soon, and for how many bytes. */
export const measureSearch: Measure = async ({ sites, pages, browser }) => {
  const queries = queriesOf(pages)
  const groups = ['random', 'picked'] as const
  const figures: { answers: Record<keyof typeof queries, Answer[]>; first: { bytes: number; requests: number } }[] = []
  for (const site of sites)
    figures.push({
      answers: {
        random: await askAll(browser, site, pages, queries.random),
        picked: await askAll(browser, site, pages, queries.picked),
        absent: await askAll(browser, site, pages, queries.absent)
      },
      first: await weighFirstAnswer(browser, site, pages)
    })
  const perGroup = groups.flatMap((group) => {
    const name = `${queries[group].length} ${group === 'random' ? 'random strings' : 'picked by hand'}`
    const judged = figures.map(({ answers }) => ({
      atOnce: judge(answers[group], pages, ({ shown }) => shown),
      all: judge(answers[group], pages, ({ all }) => all)
    }))
    return [
      rowOf('more', `${name}: recall, all results`, judged, ({ all }) => all.recall.toFixed(3)),
      rowOf('more', `${name}: recall, shown at once`, judged, ({ atOnce }) => atOnce.recall.toFixed(3)),
      rowOf('more', `${name}: precision, all results`, judged, ({ all }) => all.precision.toFixed(3)),
      rowOf('more', `${name}: precision, shown at once`, judged, ({ atOnce }) => atOnce.precision.toFixed(3)),
      rowOf('more', `${name}: exact sets of pages, all results`, judged, ({ all }) => String(all.exact)),
      rowOf('less', `${name}: nothing found`, judged, ({ all }) => String(all.empty))
    ]
  })
  const times = figures.map(({ answers }) =>
    groups.flatMap((group) => answers[group].map(({ milliseconds }) => milliseconds))
  )
  return [
    {
      title: 'Search',
      rows: [
        ...perGroup,
        rowOf('less', `${queries.absent.length} absent words: answered`, figures, ({ answers }) =>
          String(answers.absent.filter(({ all }) => all.length > 0).length)
        ),
        rowOf('less', 'last key to answer: median, ms', times, (all) => medianOf(all).toFixed(0)),
        rowOf('less', 'last key to answer: 95th percentile, ms', times, (all) => quantileOf(all, 0.95).toFixed(0)),
        rowOf('less', 'first answer from a section page: KiB', figures, ({ first }) => (first.bytes / 1024).toFixed(1)),
        rowOf('less', 'first answer from a section page: requests', figures, ({ first }) => String(first.requests))
      ],
      notes: [
        'A page is right when its title or text holds the query literally, brackets, quotation marks and white space ' +
          'apart. Recall and precision are means over the queries, precision over those that found something. ' +
          '*Shown at once*: Starlight shows five results before «load more», VitePress 16 at most, Docusaurus’s page of ' +
          'results up to 100; *all results* is after every «load more». Hits on the home page are left out. Starlight and ' +
          'VitePress are asked in their dialog, Docusaurus and this project on their page of results.',
        'Times are on a fast line, with all that the search needs already there: mostly the pause with which each waits ' +
          'for another key. The first answer is to 虹桥, asked on a section page at rest: all that is sent from the first ' +
          'touch of the box on. Docusaurus’s is its drop-down of eight entries; this project’s is the page of results, ' +
          'which is a page of its own.'
      ]
    }
  ]
}

interface Answer {
  readonly query: string
  readonly milliseconds: number
  /** Ids of pages. */
  readonly shown: readonly string[]
  readonly all: readonly string[]
}

async function askAll(
  browser: Browser,
  site: Site,
  pages: readonly PlanPage[],
  queries: readonly string[]
): Promise<Answer[]> {
  const { search } = site
  return withHost(site, {}, (host) =>
    withPage(browser, {}, async (page) => {
      await watchAnswers(page, search)
      await page.goto(host.address + search.address, { waitUntil: 'networkidle' })
      await search.open(page)
      // The first query brings what the search needs.
      await ask(page, search, '虹桥')
      const pageAt = createPageAt(site, pages, host.address)
      const toIds = (hits: readonly string[]) => pageIdsOf(pageAt, hits)
      const answers: Answer[] = []
      for (const query of queries) {
        const { milliseconds, hits } = await ask(page, search, query)
        const all = await askForMore(page, search, query, hits)
        answers.push({ query, milliseconds, shown: toIds(hits), all: toIds(all) })
      }
      return answers
    })
  )
}

async function weighFirstAnswer(browser: Browser, site: Site, pages: readonly PlanPage[]) {
  return withHost(site, {}, (host) =>
    withPage(browser, {}, async (page) => {
      await watchAnswers(page, site.search)
      await page.goto(host.address + site.addressOf(typicalPage(pages)), { waitUntil: 'networkidle' })
      const before = host.sent.length
      await askFromPage(page, site.search, '虹桥')
      const sent = host.sent.slice(before)
      return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length }
    })
  )
}

/** Ids of paragraphs name their page; links lead to it. */
function pageIdsOf(pageAt: ReturnType<typeof createPageAt>, hits: readonly string[]): string[] {
  const ids = hits.flatMap((hit) =>
    hit.startsWith('chp_') ? hit.replace(/(?:__intro)?__p_\d+$/, '') : (pageAt(hit)?.id ?? [])
  )
  return [...new Set(ids)].filter((id) => id !== 'home')
}

function judge(answers: readonly Answer[], pages: readonly PlanPage[], pick: (answer: Answer) => readonly string[]) {
  const judged = answers.map((answer) => {
    const expected = new Set(pagesWith(pages, answer.query))
    const found = pick(answer)
    const right = found.filter((id) => expected.has(id)).length
    return { found: found.length, right, expected: expected.size }
  })
  const answered = judged.filter(({ found }) => found > 0)
  return {
    recall: meanOf(judged.map(({ right, expected }) => right / expected)),
    precision: meanOf(answered.map(({ right, found }) => right / found)),
    exact: judged.filter(({ right, found, expected }) => right === found && right === expected).length,
    empty: judged.length - answered.length
  }
}
