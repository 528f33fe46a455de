import type { Plan } from '../model/plan.ts'
import { library } from 'virtual:library'

/** Addresses and names of the pages that every page leads to, the contents first. */
export function mainPagesOf(plan: Plan | undefined): readonly (readonly [address: string, name: string])[] {
  return [
    plan ? [`/${plan.id}/index.html`, '目录'] : ['/index.html', '首页'],
    ['/terms/index.html', '名词解释'],
    ['/places/index.html', '地名'],
    ...(plan && library.measures.has(plan.id) ? [[`/${plan.id}/measures.html`, '任务'] as const] : []),
    ['/downloads.html', '下载']
  ]
}
