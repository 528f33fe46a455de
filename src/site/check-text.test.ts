import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parsePlan } from '../plan/parse.ts'
import { readSource } from '../plan/read-source.ts'
import { checkText, type Pages } from './check-text.ts'

const html = unified().use(rehypeParse, { fragment: true })
const source = '第一章 总则\n保护小河。\n第一节 范围\n全县。\n沿岸。\n'
const tree = parsePlan(readSource(source, []), { title: '小河规划', contents: [] }, new VFile())
const plan = { ...tree, id: 'river' }

const shown = (...paragraphs: (readonly [string, string])[]) =>
  paragraphs.map(([id, text]) => `<div class="paragraph" id="${id}"><p>${text}</p></div>`).join('')
const introduction = ['chp_1__intro__p_1', '保护小河。'] as const
const first = ['chp_1__sec_1__p_1', '全县。'] as const
const second = ['chp_1__sec_1__p_2', '沿岸。'] as const

/** How many paragraphs were compared, and all that was said, for a section's page with this markup. */
function check(section: string | undefined) {
  const pages: [string, string | undefined][] = [
    ['river/full.html', shown(introduction, first, second)],
    ['river/1/full.html', shown(introduction, first, second)],
    ['river/1/index.html', shown(introduction)],
    ['river/1/1.html', section]
  ]
  const built: Pages = new Map(
    pages.flatMap(([path, value]) => {
      if (value === undefined) return []
      const file = new VFile({ path, value })
      return [[path, { file, tree: html.parse(file) }]]
    })
  )
  const site = new VFile()
  const compared = checkText(plan, built, site)
  const said = [site, ...[...built.values()].map(({ file }) => file)].flatMap(({ messages }) => messages)
  return { compared, said: said.map(({ reason, ruleId }) => `${reason} (${String(ruleId)})`) }
}

test('compares every paragraph with its own page and with the full texts', () => {
  expect(check(shown(first, second))).toEqual({ compared: 9, said: [] })
})

test('reports one changed character', () => {
  expect(check(shown(first, ['chp_1__sec_1__p_2', '沿岸。 '])).said).toEqual([
    'Expected chp_1__sec_1__p_2 with its reading text, found chp_1__sec_1__p_2: at character 3 "沿岸。 " in place of "沿岸。". Something between content/ and the page changed it. (text-differs)'
  ])
})

test('reports a lost paragraph', () => {
  expect(check(shown(first)).said).toEqual([
    'Expected chp_1__sec_1__p_2 with its reading text, found nothing. Something between content/ and the page changed it. (text-differs)'
  ])
})

test('reports a doubled paragraph', () => {
  expect(check(shown(first, second, second)).said).toEqual([
    'Expected 2 paragraphs of the plan, found 3. Something between content/ and the page doubled one. (text-differs)'
  ])
})

test('reports a page that is not there', () => {
  expect(check(undefined).said).toEqual([
    'Expected the page river/1/1.html, found none. Run `npm run build` again. (page-missing)'
  ])
})
