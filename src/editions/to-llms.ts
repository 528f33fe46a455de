/** What language models are given of a site, after llmstxt.org: a list of its texts, and all of them in one file. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { besideOf } from '../model/eid.ts'
import type { Library } from '../model/library.ts'
import { outlineOf } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import { sayPage } from '../view/heading.ts'
import { sayIssued } from '../view/labels.ts'
import { markdown } from '../view/markdown.ts'
import { sayStanding, siteNameOf } from '../view/site.ts'
import { commonFiles, editionsOf } from './downloads.ts'

/** `llms.txt`: what the site is, and where the text of each chapter and section lies. */
export function toLlms({ plans, site }: Pick<Library, 'plans' | 'site'>): string {
  const [only, ...more] = plans
  const what = only && more.length === 0 ? `《${only.title}》` : `${plans.length}份政府规划和文件`
  const about = `${what}的正文，每章每节一个文件。${sayStanding(site)}`
  const others = [
    link('llms-full.txt', '全部正文', '所有文件的正文在一个文件里'),
    link('downloads.html', '下载', '全部格式，有大小和校验码'),
    ...commonFiles.map(({ name, title, purpose }) => link(`downloads/${name}`, title, purpose))
  ]
  return markdown.stringify({
    type: 'root',
    children: [
      heading(1, siteNameOf(site)),
      { type: 'blockquote', children: [paragraph(about)] },
      ...plans.flatMap((plan) => [heading(2, plan.title), paragraph(sayPlan(plan)), list(linksOf(plan))]),
      // By this name programs know what they may leave out.
      heading(2, 'Optional'),
      list(others)
    ]
  })
}

/** `llms-full.txt`. @param editions The plans as Markdown. */
export const toLlmsFull = (editions: readonly string[]): string =>
  editions.map((edition) => edition.replace(/^---\n.*?\n---\n+/s, '')).join('\n')

const sayPlan = (plan: Plan) =>
  `${sayIssued(plan)}。${plan.summary ?? ''}${plan.lacks === undefined ? '' : `本站的文本不完整，缺：${plan.lacks}`}`

const linksOf = (plan: Plan): ListItem[] => [
  ...outlineOf(plan).map((page) => link(`${plan.id}/${besideOf(page.id, 'md')}`, sayPage(page))),
  ...editionsOf(plan)
    .filter(({ name }) => name === `${plan.id}.md` || name === `${plan.id}.json`)
    .map(({ name, title, purpose }) => link(`downloads/${name}`, `全文（${title}）`, purpose))
]

const link = (url: string, name: string, note?: string): ListItem => ({
  type: 'listItem',
  children: [
    {
      type: 'paragraph',
      children: [{ type: 'link', url, children: [text(name)] }, ...(note === undefined ? [] : [text(`: ${note}`)])]
    }
  ]
})

const list = (children: ListItem[]): RootContent => ({ type: 'list', spread: false, children })
const heading = (depth: 1 | 2, words: string): RootContent => ({ type: 'heading', depth, children: [text(words)] })
const paragraph = (words: string) => ({ type: 'paragraph' as const, children: [text(words)] })
const text = (value: string): PhrasingContent => ({ type: 'text', value })
