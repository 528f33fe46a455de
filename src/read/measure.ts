import { numberOfItem } from '../model/level.ts'
import { isAction } from './action.ts'

const lead = /^[^，、；：？！。,;:?!]{2,24}。(?=.)/su

/** Titles of documents whose paragraphs may begin with an action: plans, but not laws, reports or replies. */
const plans = /(?:规划|纲要|方案|意见|计划|措施|要点|行动|战略)(?:（[^）]*）)?$/u

/** What leads of other kinds say: aims, principles, what has been done. */
const otherUnits =
  /指导思想|基本原则|工作原则|主要原则|战略定位|目标|形势|回顾|基础(?!设施|研究|教育|能力|保障|产业|工作)|意义|挑战|机遇|背景/u

/** How a lead begins that counts, or names no action. */
const otherLeads =
  /^(?:[（(\d①-⑳—―－•·]|[一二三四五六七八九十]+(?:是|、|要)|第[一二三四五六七八九十]+[，、条]|到?20\d\d年|坚持|指导思想|基本原则|总体要求)/u

/**
 * The measure a paragraph opens with: a short first sentence without inner punctuation, followed by more
 * (打造云桥开放枢纽。).
 */
export const findMeasure = (text: string): string | undefined => lead.exec(text)?.[0]

/**
 * Make the function that finds measures in a plan whose measures were not marked by hand. The number of an item belongs to
 * the measure (（一）修好东渠。); since much else is numbered, the sentence must then say what is to be done.
 *
 * @param title Of the plan.
 * @returns From a paragraph and the titles of the units that it stands in.
 */
export function createFindMeasure(title: string): (text: string, units: readonly string[]) => string | undefined {
  const isPlan = plans.test(title)
  return (text, units) => {
    if (!isPlan || units.some((unit) => otherUnits.test(unit))) return undefined
    const number = numberOfItem(text)
    const words = text.slice(number.length)
    const measure = otherLeads.test(words) ? undefined : findMeasure(words)
    if (measure === undefined || (number !== '' && !isAction(measure))) return undefined
    return number + measure
  }
}
