import type { Plan } from '../model/plan.ts'
import { library } from 'virtual:library'
import { hasCities } from '../view/city-groups.ts'

export type Page = readonly [address: string, name: string]

/** The pages that the head of every page leads to, the contents first. */
export const mainPagesOf = (plan: Plan | undefined): readonly [contents: Page, ...others: Page[]] => [
  plan ? contentsOf(plan) : ['/index.html', '首页'],
  ...entries,
  ...measuresOf(plan),
  downloads
]

/** The pages that its foot leads to: with the text that is read, to all. */
export const allPagesOf = (plan: Plan | undefined): readonly Page[] => [
  ...(plan ? [contentsOf(plan), [`/${plan.id}/full.html`, '全文'] as const] : []),
  ...measuresOf(plan),
  ...entries,
  ...ways(),
  ...(plan ? aboutOf(plan) : []),
  downloads,
  ['/help.html', '使用说明'],
  ...aboutSite()
]

const entries: readonly Page[] = [
  ['/terms/index.html', '名词解释'],
  ['/places/index.html', '地名']
]
/** Other ways to the text. */
const ways = (): readonly Page[] => [
  ...(library.topics.length > 0 ? [['/topics/index.html', '领域'] as const] : []),
  ...(hasCities(library) ? [['/places/cities.html', '我的城市'] as const] : [])
]
const downloads: Page = ['/downloads.html', '下载']

const contentsOf = ({ id }: Plan): Page => [`/${id}/index.html`, '目录']

const measuresOf = (plan: Plan | undefined): readonly Page[] =>
  plan && library.measures.has(plan.id) ? [[`/${plan.id}/measures.html`, '任务']] : []

const aboutOf = ({ id }: Plan): readonly Page[] => [
  [`/${id}/about.html`, '关于这个文本'],
  [`/${id}/verify.html`, '检验文字']
]

const aboutSite = (): readonly Page[] =>
  library.site
    ? [
        ['/site/about.html', '关于本站'],
        ...(library.site.contact === undefined ? [] : [[library.site.contact, '这里有错？'] as const])
      ]
    : []
