/** What the searches are asked, and what they should answer. */
import { createFold } from '../../src/search/fold.ts'
import { createRandom } from '../random.ts'
import type { PlanPage } from './pages.ts'

export interface Queries {
  readonly random: readonly string[]
  readonly picked: readonly string[]
  readonly absent: readonly string[]
}

/**
 * 100 strings of the text, from a fixed seed, 2 to 6 characters without punctuation; 40 that were picked by hand; 10
 * that do not occur.
 *
 * @throws {Error} When the text has changed so that one of those picked by hand is on the wrong side.
 */
export function queriesOf(pages: readonly PlanPage[]): Queries {
  for (const query of picked)
    if (pagesWith(pages, query).length === 0) throw new Error(`Expected “${query}” in the text, found it nowhere.`)
  for (const query of absent)
    if (pagesWith(pages, query).length > 0) throw new Error(`Expected “${query}” nowhere in the text, found it.`)
  return { random: randomQueries(pages, 100), picked, absent }
}

/** Ids of the pages whose title or text holds the query literally, both folded. The home page has no text. */
export function pagesWith(pages: readonly PlanPage[], query: string): string[] {
  const wanted = fold(query).text
  return pages
    .filter(({ id, title, paragraphs }) => {
      const texts = [title, ...paragraphs.map(({ text }) => text)]
      return id !== 'home' && texts.some((text) => fold(text).text.includes(wanted))
    })
    .map(({ id }) => id)
}

// The plan and the queries are in simplified characters.
const fold = createFold(new Map())

function randomQueries(pages: readonly PlanPage[], count: number): string[] {
  const random = createRandom(20191201)
  const runs = pages.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text }) => text.match(/[\p{L}\p{N}]{6,}/gu) ?? [])
  )
  const letters = runs.join('').length
  return Array.from({ length: count }, () => {
    // Each letter of the text is as likely as any other.
    let at = Math.floor(random() * letters)
    const run = runs.find((one) => (at -= one.length) < 0) ?? ''
    const length = 2 + Math.floor(random() * 5)
    const start = Math.floor(random() * (run.length - length + 1))
    return run.slice(start, start + length)
  })
}

const picked = [
  ...['虹桥', '淀山湖', '负面清单', '跨境电商', '自由贸易', '洋山', '浦东机场', '沿海捎带', '一体化', '长三角'],
  ...['上海', '江苏', '浙江', '安徽', '苏州', '嘉兴', '南京', '芜湖', '嘉善', '合肥'],
  ...['营商环境', '土地', '人才', '金融', '税收', '生态环境', '轨道交通', '知识产权', '信用', '专利'],
  ...['国际进口博览会', '世界一流博览会', '建设用地', '领导小组', '督促落实', '推进机制'],
  // Typed as people do, without the brackets and quotation marks that stand in the text.
  ...['一带一路建设', '中韩盐城产业园', '引进来', '规划政策体系']
]

const absent = [
  '深圳',
  '粤港澳',
  '元宇宙',
  '北京大学',
  '房地产税',
  '青藏铁路',
  '大熊猫',
  '奥运会',
  '区块链币',
  '黄河流域'
]
