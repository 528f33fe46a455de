/** What the search should answer, found by brute force over the reading text; and queries to ask it, from a fixed seed. */
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { EntryRef } from '../../src/model/entry.ts'
import { paragraphsOf, type Plan } from '../../src/model/plan.ts'
import { planSchema } from '../../src/model/plan-schema.ts'
import { fixture } from './fixture.ts'

/** The plan of the site that browsers test. */
const plan = planSchema.parse(JSON.parse(readFileSync(fixture.data, 'utf8')))
const paragraphs = toSearched(plan)

/** The paragraphs of a plan, as brute force looks through them. */
export function toSearched(plan: Plan) {
  return paragraphsOf(plan).map(({ id, text, marks }) => ({
    id,
    text,
    folded: fold(text),
    entries: marks.flatMap(({ entries, within = [] }) => [...entries, ...within])
  }))
}

/** Ids of the paragraphs of the site of the tests that have a measure and some words. */
export const measuresWith = (words: string): string[] =>
  paragraphsOf(plan).flatMap(({ id, text, measure }) => (measure !== undefined && text.includes(words) ? [id] : []))

export interface Question {
  readonly query: string
  readonly entry?: EntryRef
}

/** Paragraphs that hold every phrase and no exclusion, and how often. */
export function answerSlowly(
  { query, entry }: Question,
  searched = paragraphs
): { occurrences: number; ids: string[] } {
  const words = query.split(/\s+/u).filter(Boolean)
  const phrases = new Set(words.filter((word) => !/^[-－]./su.test(word)).map(fold))
  phrases.delete('')
  const exclusions = words.filter((word) => /^[-－]./su.test(word)).map((word) => fold(word.slice(1)))
  const found = searched.filter(
    ({ folded, entries }) =>
      phrases.size > 0 &&
      [...phrases].every((phrase) => folded.includes(phrase)) &&
      !exclusions.some((phrase) => phrase && folded.includes(phrase)) &&
      (entry === undefined || entries.includes(entry))
  )
  const occurrences = found.flatMap(({ folded }) => [...phrases].map((phrase) => folded.split(phrase).length - 1))
  return { occurrences: occurrences.reduce((sum, count) => sum + count, 0), ids: found.map(({ id }) => id) }
}

/** Of the search page's answers to these questions, those that are not brute force's. */
export function wrongAnswers(questions: readonly Question[], answers: readonly object[]): object[] {
  return answers.filter((answer, index) => {
    const question = questions[index] ?? { query: '' }
    const { occurrences, ids } = answerSlowly(question)
    return !isDeepStrictEqual(answer, { ...question, occurrences, count: ids.length, lines: occurrences, ids })
  })
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}“”‘’"'`()（）[\]【】{}<>《》〈〉«»「」『』·•・‧∙⋅⁅⁆]/gu, '')
}

/** What people look for in this plan. */
export const realQuestions: readonly Question[] =
  '澜湾 望海 望海市 云桥 云桥开放枢纽 苇洲 柳渡 银沙 海产博览会 负面清单 市场准入 顺港搭载 第五航权 启运港退税 自由贸易试验区 自由港 新区 示范区 区内 7+1 3+N 5G 中挪砚池船舶产业园 中挪（砚池）船舶产业园 三权分置 宅基地 四个到村 四线 单一窗口 大通关 海铁联运 轨道快线 潮市通 望交所 望海渔货交易所 120 110 0999 88 医保 异地结算 市民卡 老人卡 学区 养老 人才 户口 居留 签证 水权 排污权 碳排放权 生态保护红线 照影湖 渡云河 镜荡 月牙湖 鲸屿港 小鲸屿 潮音机场 云桥机场 海南省 挪威 智利 南太平洋 协商会 三省一市 望岚澄 岚澄桐 绿色债券 船舶债券 混合所有制 民营 产业链 造船链 物联网 大宗商品 跨境电商 数字贸易 电子标签 冷链物流 标准 联防联控 反洗钱 一线 二线 88平方公里 请进来和走出去 、 。'
    .split(' ')
    .map((query) => ({ query }))

/** Strings of 1 to 12 characters: most from the text, across brackets and marks, some put together at random. */
export function randomQuestions(count: number, searched = paragraphs): Question[] {
  const random = createRandom(20191201)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const characters = [...new Set(searched.map(({ text }) => text).join(''))]
  const fromText = () => {
    const all = [...pick(searched).text]
    const start = Math.floor(random() * all.length)
    return all.slice(start, start + 1 + Math.floor(random() * 12)).join('')
  }
  const anything = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(characters)).join('')
  return Array.from({ length: count }, () => ({ query: random() < 0.85 ? fromText() : anything() }))
}

/** Two phrases, exclusions and filters, of what the text has. */
export function composedQuestions(count: number): Question[] {
  const words = randomQuestions(4 * count).map(
    ({ query }) => query.replaceAll(/[\s"“”「」-]/gu, '').slice(0, 3) || '的'
  )
  const entries = [...new Set(paragraphs.flatMap(({ entries }) => entries))]
  return Array.from({ length: count }, (_, index) => {
    const [a = '', b = '', c = ''] = words.slice(3 * index, 3 * index + 3)
    const entry = entries[(index * 7) % entries.length] ?? 'place:wanghai'
    return [{ query: `${a} ${b}` }, { query: `${a} -${c}` }, { query: `${a}　${b} -${c}` }, { query: a, entry }][
      index % 4
    ] as Question
  })
}

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
