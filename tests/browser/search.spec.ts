import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'
import { answerSlowly, composedQuestions, randomQuestions, type Question } from './search-truth.ts'

const realQueries =
  '一带一路 一带一路建设 虹桥 长三角 上海 嘉兴 合肥 太仓 负面清单 市场准入 沿海捎带 第五航权 启运港退税 自由贸易试验区 新片区 示范区 16+1 1+N 5G 中韩盐城产业园 中韩（盐城）产业园 中阿联酋 三权分置 宅基地 占补平衡 四个意识 两个维护 四线 单一窗口 国际贸易单一窗口 大通关 中欧班列 沪港通 上交所 进口博览会 亚运会 120 110 021 医保 异地结算 市民卡 学区 养老 人才 户口 永久居留 来华工作许可 负面清单管理制度 水权 排污权 碳排放权 生态保护红线 淀山湖 太浦河 元荡 汾湖 洋山港 小洋山岛 浦东机场 虹桥机场 温州 台州 义乌 苏州工业园区 嘉善县域 张江 泰国 莫桑比克 非洲 拉美 中东欧 领导小组 国家发展改革委 党中央 国务院 三省一市 沪苏浙 苏浙皖 绿色债券 企业债券 混合所有制 民营经济 公平竞争 产业链 供应链 创新链 人工智能 集成电路 生物医药 物联网 云计算 大宗商品 跨境电商 数字贸易 服务外包 电子标签 冷链物流 标准互认 联防联控 反洗钱 一线 二线 特殊经济功能区 120平方公里 、 。'
    .split(' ')
    .map((query) => ({ query }))

/** Ask on the search page as Enter does, and read the data of the answer. */
function askAll(page: Page, questions: readonly Question[]) {
  return page.evaluate(async (questions) => {
    const form = document.querySelector<HTMLFormElement>('form[data-search]')
    const box = form?.querySelector<HTMLInputElement>('input[name=q]')
    const answer = document.getElementById('search-answer')
    if (!form || !box || !answer) throw new Error('Expected the search page, found another.')
    const answers = []
    for (const { query, entry } of questions) {
      for (const filter of document.querySelectorAll<HTMLSelectElement>('[data-filter]'))
        filter.value = entry?.startsWith(`${filter.name}:`) ? entry.slice(filter.name.length + 1) : ''
      box.value = query
      form.requestSubmit()
      await new Promise<void>((resolve) => {
        const settled = () => ['done', 'idle', 'error'].includes(answer.dataset.state ?? '')
        const observer = new MutationObserver(() => {
          if (!settled()) return
          observer.disconnect()
          resolve()
        })
        observer.observe(answer, { attributes: true })
      })
      const hits = [...answer.querySelectorAll<HTMLElement>('[data-paragraph]')]
      answers.push({
        query,
        ...(entry !== undefined && { entry }),
        occurrences: Number(answer.dataset.occurrences),
        count: Number(answer.dataset.paragraphs),
        lines: hits.length,
        ids: [...new Set(hits.map(({ dataset }) => dataset.paragraph))],
        engine: answer.dataset.engine
      })
    }
    return answers
  }, questions)
}

const places = [
  ...hosts.map((host) => ({ host, path: 'search.html', engine: host === 'by double-click' ? 'scan' : 'pagefind' })),
  { host: 'by double-click', path: 'downloads/yrd-2019.html', engine: 'scan' }
] as const

for (const { host, path, engine } of places) {
  test.describe(`${path} ${host}`, () => {
    test.use({ host })

    test('every question is answered as brute force answers it', async ({ page, site }) => {
      test.slow()
      // On a busy machine, too, Pagefind is never too late: two seconds do not end.
      await page.addInitScript(() => {
        const setTimeout = window.setTimeout.bind(window)
        window.setTimeout = ((run: () => void, wait?: number) =>
          wait === 2000 ? 0 : setTimeout(run, wait)) as typeof window.setTimeout
      })
      await page.goto(site.address + path)
      // The single file has no filters by place and term.
      const hasFilters = path === 'search.html'
      const questions = [...realQueries, ...randomQuestions(1000), ...composedQuestions(200)].filter(
        (question) => hasFilters || !('entry' in question)
      )
      const answers = await askAll(page, questions)
      const expected = questions.map((question) => {
        const { occurrences, ids } = answerSlowly(question)
        return { ...question, occurrences, count: ids.length, lines: occurrences, ids, engine }
      })
      expect(answers.filter((answer, index) => !isDeepStrictEqual(answer, expected[index]))).toEqual([])
      expect(answers).toHaveLength(questions.length)
    })
  })
}
