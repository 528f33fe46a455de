/** What the search should answer, found by brute force over the reading text; and queries to ask it, from a fixed seed. */
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { EntryRef } from '../../src/model/entry.ts'
import { paragraphsOf, type Plan } from '../../src/model/plan.ts'
import { planSchema } from '../../src/model/plan-schema.ts'
import { fixture } from './fixture.ts'

const plan = planSchema.parse(JSON.parse(readFileSync('content/plans/yrd-2019/plan.json', 'utf8')))
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
  paragraphsOf(planSchema.parse(JSON.parse(readFileSync(fixture.data, 'utf8')))).flatMap(({ id, text, measure }) =>
    measure !== undefined && text.includes(words) ? [id] : []
  )

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
  '一带一路 一带一路建设 虹桥 长三角 上海 嘉兴 合肥 太仓 负面清单 市场准入 沿海捎带 第五航权 启运港退税 自由贸易试验区 新片区 示范区 16+1 1+N 5G 中韩盐城产业园 中韩（盐城）产业园 中阿联酋 三权分置 宅基地 占补平衡 四个意识 两个维护 四线 单一窗口 国际贸易单一窗口 大通关 中欧班列 沪港通 上交所 进口博览会 亚运会 120 110 021 医保 异地结算 市民卡 学区 养老 人才 户口 永久居留 来华工作许可 负面清单管理制度 水权 排污权 碳排放权 生态保护红线 淀山湖 太浦河 元荡 汾湖 洋山港 小洋山岛 浦东机场 虹桥机场 温州 台州 义乌 苏州工业园区 嘉善县域 张江 泰国 莫桑比克 非洲 拉美 中东欧 领导小组 国家发展改革委 党中央 国务院 三省一市 沪苏浙 苏浙皖 绿色债券 企业债券 混合所有制 民营经济 公平竞争 产业链 供应链 创新链 人工智能 集成电路 生物医药 物联网 云计算 大宗商品 跨境电商 数字贸易 服务外包 电子标签 冷链物流 标准互认 联防联控 反洗钱 一线 二线 特殊经济功能区 120平方公里 、 。'
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
    const entry = entries[(index * 7) % entries.length] ?? 'place:shanghai'
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
