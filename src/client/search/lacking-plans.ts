import type { CorpusPlan } from '../../search/corpus.ts'
import type { SearchSite } from './search-site.ts'

/** The plans with what the site lacks of them, which stands in a file of its own. */
export async function plansWithLacking(
  plans: readonly CorpusPlan[],
  { lacking }: Pick<SearchSite, 'lacking'>
): Promise<CorpusPlan[]> {
  const all = await lacking()
  return plans.map((plan, number) => ({ ...plan, ...all[number] }))
}
