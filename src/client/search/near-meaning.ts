/** What a question nearly is, and what else it is called: which only some pages have room for. */
import { findAlso } from '../../search/also.ts'
import type { AskedWord } from '../../search/asked-words.ts'
import type { Cited } from '../../search/cited.ts'
import type { CorpusEntry, CorpusPlan } from '../../search/corpus.ts'
import type { Folded } from '../../search/fold.ts'
import type { Meant } from '../../search/meant.ts'
import { findMissingHeadings } from '../../search/missing-headings.ts'
import { createNearly, type Near } from '../../search/nearly.ts'
import type { Nearby } from '../../search/search.ts'
import { writtenAs, type WrittenAs } from '../../search/written-as.ts'
import { alsoOf } from './also-view.ts'
import { plansWithLacking } from './lacking-plans.ts'
import type { Question } from './meaning.ts'
import type { SearchSite } from './search-site.ts'
import { segment } from './segment.ts'
import { waysToPages } from './ways-to-pages.ts'

export interface NearMeaning {
  readonly near: readonly Near[]
  /** Where these are how the texts write the name that was typed: what is said above them, and above the paragraphs. */
  readonly told?: { readonly status: string; readonly heading: string }
  /** The headings that the site lacks, where what was typed stands in them. */
  readonly missing?: Cited | undefined
  /** What leads to where a word of the question is named otherwise. */
  readonly also?: HTMLElement | undefined
  /** What leads to the pages of what the question names. */
  readonly ways: readonly HTMLElement[]
}

export type CreateNearMeaning = Awaited<ReturnType<typeof loadNearMeaning>>

/** Make the function that makes what tells it of questions. What the site lacks of the plans is left out where it does not come. */
export async function loadNearMeaning(plans: readonly CorpusPlan[], site: SearchSite) {
  const wholePlans = await plansWithLacking(plans, site).catch(() => plans)

  return (
    { paragraphs, folded }: Nearby,
    entries: readonly CorpusEntry[],
    meant: Meant,
    fold: (text: string) => Folded
  ) => {
    const countOf = (phrase: string) => folded.reduce((sum, text) => sum + text.split(phrase).length - 1, 0)
    const nearly = createNearly(meant, entries, fold, countOf, segment)
    return {
      /** Of a question that is one name. */
      nameIn: ([phrase = '', ...others]: readonly string[]): WrittenAs | undefined =>
        others.length === 0 ? writtenAs(phrase, entries, meant, fold, countOf) : undefined,

      /** What is told beside what was found. */
      tellMore({ query }: Question): NearMeaning {
        const also = findAlso(query, paragraphs, folded, entries, meant, fold)
        return { near: [], ways: [], also: also && alsoOf(also) }
      },

      /** What is told where nothing was found. @param isElsewhere Whether it stands in the source, or goes over paragraphs. */
      tell(
        question: Question,
        asked: readonly AskedWord[],
        name: WrittenAs | undefined,
        isElsewhere: boolean
      ): NearMeaning {
        const { phrases } = question.query
        const ways = waysToPages(phrases, asked, entries, meant, fold, site)
        if (isElsewhere) return { ...this.tellMore(question), ways }
        const words = asked.map(({ word }) => word)
        return {
          ...this.tellMore(question),
          near: name?.names ?? nearly(phrases, question.typed),
          ...(name && { told: { status: `“${question.typed}”在正文里写作：`, heading: '写到它的段落：' } }),
          missing: findMissingHeadings(phrases, words, wholePlans, fold),
          ways
        }
      }
    }
  }
}
