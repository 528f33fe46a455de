/** An article (条) that is being read: how many paragraphs (款), items (项) and items below these (目) it has so far. */
import { articleId } from '../model/eid.ts'
import { parseNumeral } from '../model/numeral.ts'
import type { Paragraph } from '../model/plan.ts'
import { parseLabel, type Label } from './document/label.ts'

export interface OpenArticle {
  /** 3 of 第三条, 3-1 of 第三条之一. */
  readonly number: string
  /** Id of the unit that it stands in. */
  readonly unit: string
  /** How many paragraphs (款) it has so far, and the numbers of the last item (项) and of that below it (目). */
  clauses: number
  item: number
  subitem: number
  readonly made: Paragraph[]
}

/** The article that a line begins; `undefined` where it begins none. @param unit Id of the unit that it stands in. */
export function openArticle(text: string, unit: string): OpenArticle | undefined {
  const label = parseLabel(text)
  return label?.scheme === 'tiao'
    ? { number: articleNumber(label), unit, clauses: 0, item: 0, subitem: 0, made: [] }
    : undefined
}

/** Count the next paragraph of an article: （一） is an item of the paragraph before, 1. stands below an item. */
export function countIn(article: OpenArticle, text: string): void {
  const scheme = article.clauses === 0 ? undefined : parseLabel(text)?.scheme
  if (scheme === 'han-in-brackets') {
    article.item++
    article.subitem = 0
  } else if (scheme === 'arabic' && article.item > 0) article.subitem++
  else {
    article.clauses++
    article.item = 0
    article.subitem = 0
  }
}

/** The id of the paragraph that was counted last. */
export const idIn = ({ unit, number, clauses, item, subitem }: OpenArticle): string =>
  articleId(unit, number, clauses, item, subitem)

/** An article of one paragraph is cited as a whole. */
export function citeWhole({ clauses, made }: OpenArticle): void {
  if (clauses !== 1) return
  for (const paragraph of made) Object.assign(paragraph, { id: paragraph.id.replace(/__p_1(?=__|$)/, '') })
}

function articleNumber({ number, label }: Label): string {
  const [, inserted] = /条之(.+)$/u.exec(label) ?? []
  return inserted === undefined ? String(number) : `${number}-${parseNumeral(inserted) ?? 0}`
}
