/** Readers that keep the text of a page and drop what is around it, such as Firefox's, keep all of the text. */
import { readFileSync } from 'node:fs'
import { testEveryPage } from './every-page.ts'
import { expect, test } from './site.ts'

const read = (name: string) => readFileSync(`node_modules/@mozilla/readability/${name}.js`, 'utf8')
const library = `self.reader = (() => {
  const module = {}
  ${read('Readability')}
  ${read('Readability-readerable')}
  return { Readability, isProbablyReaderable }
})()`

interface Reader {
  readonly Readability: new (document: Document) => { parse: () => { readonly content: string } | null }
  readonly isProbablyReaderable: (document: Document) => boolean
}

test.use({ host: 'by double-click' })
test.beforeEach(async ({ page }) => {
  await page.addInitScript(library)
})

// The table of checksums is a tool, and not read.
testEveryPage(4, async (page) => (page.url().endsWith('verify.html') ? [] : page.evaluate(findLost)))

test('a reader is offered where there is a plan to read', async ({ page, site }) => {
  for (const path of [
    'lanwan-2034/8/1.html',
    'lanwan-2034/8/full.html',
    'lanwan-2034/full.html',
    'downloads/lanwan-2034.html'
  ]) {
    await page.goto(site.address + path)
    expect(
      await page.evaluate(() => (self as unknown as { reader: Reader }).reader.isProbablyReaderable(document))
    ).toBe(true)
  }
})

test('what only paper shows is not read', async ({ page, site }) => {
  for (const path of ['lanwan-2034/8/1.html', 'lanwan-2034/8/full.html', 'lanwan-2034/full.html']) {
    await page.goto(site.address + path)
    await expect(page.locator('.apparatus')).toHaveCount(1)
    const content = await page.evaluate(() => {
      const { Readability } = (self as unknown as { reader: Reader }).reader
      return new Readability(document.cloneNode(true) as Document).parse()?.content ?? ''
    })
    expect(content).not.toContain('依据：')
  }
})

/** Runs in the page: the plan's paragraphs that a reader does not show in their order; where it is offered, ours, too. */
function findLost(): string[] {
  const { Readability, isProbablyReaderable } = (self as unknown as { reader: Reader }).reader
  const wordsOf = ({ textContent }: Node) => (textContent ?? '').replaceAll(/\s/g, '')
  const view = document.createElement('template')
  view.innerHTML = new Readability(document.cloneNode(true) as Document).parse()?.content ?? ''
  const shown = wordsOf(view.content)

  let from = 0
  const lost = [...document.querySelectorAll('.paragraph')].map((paragraph) => {
    const bare = paragraph.cloneNode(true) as Element
    bare.querySelector('.number')?.remove()
    const words = wordsOf(bare)
    const at = shown.indexOf(words, from)
    if (at >= 0) from = at + words.length
    return at < 0 ? words : ''
  })
  const ours = isProbablyReaderable(document)
    ? [...document.querySelectorAll('main p, main li, main dd, main td')].filter(
        (block) =>
          !block.querySelector('p, li, dd, td') &&
          !block.closest('.screen, [hidden], [role], .running-title, .heading, .paragraph')
      )
    : []
  lost.push(...ours.map(wordsOf).filter((words) => !shown.includes(words)))
  return lost.filter((words) => words !== '').map((words) => words.slice(0, 40))
}
