import { expect, hosts, test } from './site.ts'
import { ask } from './ask.ts'
import { composedQuestions, randomQuestions, realQuestions, wrongAnswers } from './search-truth.ts'

const places = [
  ...hosts.map((host) => ({ host, path: 'search.html' })),
  { host: 'by double-click', path: 'downloads/lanwan-2034.html' }
] as const

for (const { host, path } of places) {
  test.describe(`${path} ${host}`, () => {
    test.use({ host })

    test('every question is answered as brute force answers it', async ({ page, site }) => {
      test.slow()
      await page.goto(site.address + path)
      // The single file has no filters by place and term.
      const hasFilters = path === 'search.html'
      const questions = [...realQuestions, ...randomQuestions(1000), ...composedQuestions(200)].filter(
        (question) => hasFilters || !('entry' in question)
      )
      const answers = await page.evaluate(ask, questions)
      expect(wrongAnswers(questions, answers)).toEqual([])
      expect(answers).toHaveLength(questions.length)
    })
  })
}
