import { unitOf } from '../model/eid.ts'
import type { CorpusParagraph } from './corpus.ts'

/**
 * The sections that have all of some words, though no paragraph has: by plan and id, in the order of the text, at most five.
 *
 * @param folded The paragraphs' texts, folded, as the words are.
 */
export function unitsWithAll(
  words: readonly string[],
  paragraphs: readonly CorpusParagraph[],
  folded: readonly string[]
): { readonly plan: string; readonly id: string }[] {
  const texts = new Map<string, { plan: string; id: string; texts: string[] }>()
  for (const [index, { plan, id: paragraph }] of paragraphs.entries()) {
    const id = unitOf(paragraph)
    const unit = texts.get(`${plan}/${id}`) ?? { plan, id, texts: [] }
    unit.texts.push(folded[index] ?? '')
    texts.set(`${plan}/${id}`, unit)
  }
  return [...texts.values()]
    .filter(({ texts }) => words.every((word) => texts.some((text) => text.includes(word))))
    .slice(0, most)
    .map(({ plan, id }) => ({ plan, id }))
}

const most = 5
