import { findCited as findIn, isCitation, type Cited } from '../../search/cited.ts'
import type { CorpusParagraph, CorpusPlan } from '../../search/corpus.ts'
import { plansWithLacking } from './lacking-plans.ts'
import type { SearchSite } from './search-site.ts'

/** The unit that is cited, also where the site lacks it; `undefined` when what was typed is not a citation. */
export const findCited = async (
  typed: string,
  paragraphs: readonly CorpusParagraph[],
  plans: readonly CorpusPlan[],
  site: SearchSite
): Promise<Cited | undefined> =>
  isCitation(typed) ? findIn(typed, await plansWithLacking(plans, site), paragraphs) : undefined
