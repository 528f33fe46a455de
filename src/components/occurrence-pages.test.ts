import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfPage, occurrencePagesOf } from './occurrence-pages.ts'

const occurrence = (plan: string, chapter: number) => ({
  plan,
  paragraph: `chp_${chapter}__sec_1__p_1`,
  start: 0,
  end: 2,
  form: '港口'
})

test('the pages hold every occurrence once, in order, and tell where a plan and a chapter begin', () => {
  const part = fc.record({ plan: fc.constantFrom('river', 'sea'), chapter: fc.nat(3), count: fc.nat(450) })
  fc.assert(
    fc.property(
      fc.uniqueArray(part, { selector: ({ plan, chapter }) => `${plan} ${chapter}`, maxLength: 6 }),
      (all) => {
        const occurrences = all
          .sort((a, b) => (a.plan < b.plan ? -1 : a.plan > b.plan ? 1 : a.chapter - b.chapter))
          .flatMap(({ plan, chapter, count }) => Array.from({ length: count }, () => occurrence(plan, chapter)))
        const { pages, parts, count, paragraphs } = occurrencePagesOf(occurrences)
        expect(pages.flat()).toEqual(occurrences)
        expect(pages.slice(0, -1).every(({ length }) => length === 200)).toBe(true)
        expect(count).toBe(occurrences.length)
        expect(paragraphs).toBe(all.filter(({ count }) => count > 0).length)
        for (const { plan, chapter, count } of all.filter(({ count }) => count > 0)) {
          const ofChapter = parts.get(`${plan}_chp_${chapter}`)
          const isIn = (page: number) =>
            pages[page - 1]?.some((one) => one.plan === plan && one.paragraph.startsWith(`chp_${chapter}_`))
          expect(ofChapter?.count).toBe(count)
          expect([isIn(ofChapter?.page ?? 0), isIn((ofChapter?.page ?? 0) - 1) ?? false]).toEqual([true, false])
        }
      }
    )
  )
})

test('a collective is told of only where an occurrence comes through one', () => {
  const one = { plan: 'b', paragraph: 'chp_1__p_1', start: 0, end: 2 }
  const direct = { ...one, form: '望海' }
  const inName = { ...one, form: '望海港', through: 'name' as const }
  const together = { ...one, form: '望岚澄', through: 'collective' as const }
  expect(occurrencePagesOf([direct, inName]).collective).toBeUndefined()
  expect(occurrencePagesOf([direct, inName, together]).collective).toBe('望岚澄')
})

test('the first page is the page of the entry', () => {
  expect(addressOfPage('place:shanghai', 1)).toBe('/places/shanghai.html')
  expect(addressOfPage('term:yanhai-shaodai', 3)).toBe('/terms/yanhai-shaodai/3.html')
})
