/** The ways from a question that nothing answers to the pages of what it names. */
import { parseRef } from '../../model/entry.ts'
import type { AskedWord } from '../../search/asked-words.ts'
import type { CorpusEntry } from '../../search/corpus.ts'
import { findUnnamed } from '../../search/find-unnamed.ts'
import type { Folded } from '../../search/fold.ts'
import type { Meant } from '../../search/meant.ts'
import { cutNames, namedIn } from '../../search/named-in.ts'
import { longest } from '../../search/related.ts'
import { element } from '../page/element.ts'
import type { SearchSite } from './search-site.ts'
import { segment } from './segment.ts'

/**
 * @param phrases The question, folded.
 * @returns A sentence on a province, city or county that no document names, with its provinces; and one on the terms and places that are named.
 */
export function waysToPages(
  phrases: readonly string[],
  asked: readonly AskedWord[],
  entries: readonly CorpusEntry[],
  meant: Meant,
  fold: (text: string) => Folded,
  { addressOfEntry }: Pick<SearchSite, 'addressOfEntry'>
): HTMLElement[] {
  // A longer one is a text, and asks for no place.
  const short = phrases.filter(({ length }) => length <= longest)
  const words = asked.map(({ word }) => word)
  const [unnamed] = short.flatMap((phrase) => findUnnamed(phrase, segment(phrase), meant, words) ?? [])
  const provinces = (unnamed?.provinces ?? []).flatMap((number) => entries[number] ?? [])
  const said = meant.everyday.map(([word = '']) => fold(word).text)
  const names = cutNames(short, entries, fold, said).map((word) => ({ word }))
  const named = namedIn(phrases, [...asked, ...names], entries, meant, fold)
  return [
    ...(unnamed
      ? [sayWays(`本站的正文没有写到${unnamed.name}。${provinces.length > 0 ? '它所在的省市：' : ''}`, provinces)]
      : []),
    ...(named.length > 0 ? [sayWays('这里有解释：', named, sayKind)] : [])
  ]

  function sayWays(words: string, to: readonly CorpusEntry[], after: (entry: CorpusEntry) => string = () => '') {
    const links = to.map((one) =>
      element('a', { className: 'link', href: addressOfEntry(one.entry) }, one.headword + after(one))
    )
    return element('p', {}, words, ...links.flatMap((link, at) => (at > 0 ? ['、', link] : [link])))
  }
}

const sayKind = ({ entry }: CorpusEntry) => `（${parseRef(entry).type === 'term' ? '词语' : '地名'}）`
