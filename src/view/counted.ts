import type { Plan } from '../model/plan.ts'

/** What is not counted in totals over some plans, as a sentence; absent when the site has all of them whole. */
export function sayCounted(plans: readonly Pick<Plan, 'title' | 'lacks'>[]): string | undefined {
  const [first, ...others] = plans.filter(({ lacks }) => lacks !== undefined)
  if (!first) return undefined
  if (others.length > 0) return `只算本站有的部分：有${others.length + 1}份文件不全。`
  return `只算本站有的部分，${plans.length > 1 ? `《${first.title}》` : ''}缺：${first.lacks ?? ''}`
}
