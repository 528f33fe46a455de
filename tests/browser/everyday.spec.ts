/** Questions of everyday life, as the pages of the site answer them: by Pagefind on a host, by the words alone from a folder. */
import { everydayQuestions } from '../everyday-questions.ts'
import { expect, test } from './site.ts'

test.use({ folder: 'dist' })

const questions = everydayQuestions.flatMap(({ questions }) => questions)

for (const host of ['at /', 'by double-click'] as const)
  test.describe(host, () => {
    test.use({ host })

    test('four of five are answered among the first three', async ({ page, site }) => {
      test.slow()
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      await page.goto(`${site.address}search.html`)
      const related = page.locator('.related [data-related]')
      const unanswered: string[] = []
      for (const { question, answers } of questions) {
        await page.getByRole('searchbox').fill(question)
        await expect(page.locator('#search-answer .asked')).toHaveText(`查找　${question}`)
        await expect(page.locator('#search-answer')).toHaveAttribute('data-state', 'done')
        await expect(related.first()).toBeAttached()
        const first = await related.evaluateAll((rows) =>
          rows.slice(0, 3).map((row) => (row as HTMLElement).dataset.related)
        )
        if (!first.some((id) => id !== undefined && answers.includes(id))) unanswered.push(question)
      }
      expect(loaded.some((url) => url.endsWith('.pf_index'))).toBe(host === 'at /')
      expect(unanswered.length, unanswered.join('、')).toBeLessThanOrEqual(questions.length / 5)
    })
  })
