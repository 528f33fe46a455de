/** The ways to show an answer besides whole sentences, as the list of the page names them. */
import { kwicOf } from '../view/kwic.ts'
import { passageOf, textOfPieces } from '../view/passage.ts'
import { groupFound, type AnswerGroup, type AnswerLine, type ToPassages } from './answer.ts'
import type { CorpusPlan } from './corpus.ts'
import type { Found } from './engine.ts'

export interface Arrangement {
  /** Whether each hit has a line. */
  readonly isByHit: boolean
  /** Whether what is shown first depends on all that was found. */
  readonly isSorted: boolean
  readonly arrange: (found: readonly Found[]) => readonly AnswerGroup[]
}

/**
 * @param way `hits`: each hit in its context; `right`, `left`: sorted by what stands there; `paragraph`: whole paragraphs;
 *   whole sentences for all else.
 */
export function arrangementOf(way: string, plans: readonly CorpusPlan[]): Arrangement {
  const isSorted = way === 'left' || way === 'right'
  const isByHit = isSorted || way === 'hits'
  const toPassages = isByHit ? hitsInContext : way === 'paragraph' ? wholeText : undefined
  return {
    isByHit,
    isSorted,
    arrange(found) {
      const groups = groupFound(found, plans, toPassages)
      return isSorted ? [sortLines(groups, plans, way)] : groups
    }
  }
}

const hitsInContext: ToPassages = (text, hits) =>
  hits.map((span, hit) => {
    const { left, node, right } = kwicOf(text, span)
    const pieces = [left, node, right].map((text, at) => ({ text, isHit: at === 1 }))
    return { hit, count: 1, pieces: pieces.filter(({ text }) => text) }
  })

const wholeText: ToPassages = (text, hits) => [passageOf(text, hits, [{ start: 0, end: text.length }])]

/** Hits in like contexts stand together: in the order of what is left or right of them, from the hit outwards. */
function sortLines(groups: readonly AnswerGroup[], plans: readonly CorpusPlan[], side: 'left' | 'right'): AnswerGroup {
  const { compare } = new Intl.Collator('zh')
  const titles = new Map(plans.map(({ id, shortTitle }) => [id, plans.length > 1 ? `《${shortTitle}》` : '']))
  const titleOf = ({ plan, title }: AnswerLine) => titles.get(plan) ?? (title === undefined ? '' : `《${title}》`)
  const lines = groups
    .flatMap(({ lines }) => lines)
    .map((line) => ({ ...line, where: `${titleOf(line)}${line.citation}`, key: contextOf(line, side) }))
    .sort((a, b) => compare(a.key, b.key))
  return { heading: side === 'left' ? '按前文排列' : '按后文排列', lines }
}

function contextOf({ pieces }: AnswerLine, side: 'left' | 'right'): string {
  const at = pieces.findIndex(({ isHit }) => isHit)
  const around = textOfPieces(side === 'left' ? pieces.slice(0, at) : pieces.slice(at + 1))
  const words = around.replace(/[^\p{L}\p{N}]/gu, '')
  return side === 'left' ? [...words].reverse().join('') : words
}
