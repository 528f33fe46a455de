/** What the site says of itself. */
import type { Plan } from '../model/plan.ts'
import type { Site } from '../model/site.ts'

/** In the head of every page. */
export const brandOf = (site: Site | undefined, plan: Pick<Plan, 'shortTitle'> | undefined): string =>
  site?.shortName ?? site?.name ?? plan?.shortTitle ?? siteNameOf(undefined)

export const siteNameOf = (site: Site | undefined): string => site?.name ?? '规划文库'

/** At the foot of every page, at the head of every sheet of paper, and in what is taken away. */
export function sayStanding(site: Site | undefined): string {
  if (site?.publisher.official) return '文本经过整理，便于阅读和查找；引用请以正式公布的文件为准。'
  const by = site ? `由${site.publisher.name}` : ''
  return `本站${by}整理公开的政府文件，不是政府网站；引用请以正式文本为准。`
}

export interface FooterLine {
  readonly words: string
  readonly address?: string
}

/** Who runs the site, and the numbers that a site in China must show, each with the register that it is in. */
export function footerLinesOf({ publisher, icp, police, siteCode }: Site): FooterLine[] {
  const code = /\d{14}/.exec(police ?? '')?.[0] ?? ''
  return [
    { words: `主办：${publisher.name}` },
    ...(siteCode === undefined ? [] : [{ words: `网站标识码：${siteCode}` }]),
    ...(icp === undefined ? [] : [{ words: icp, address: 'https://beian.miit.gov.cn/' }]),
    ...(police === undefined
      ? []
      : [{ words: police, address: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}` }])
  ]
}

/** What site.yaml leaves out. */
export const statements = {
  reuse:
    '规划和其他公文的原文可以转载和引用，请注明文件名称和发布机关，以正式公布的文本为准。名词解释、地名说明和更正说明由本站编写，转载请注明来自本站。',
  privacy:
    '本站不要求登录，不用 Cookie，也不统计、不跟踪读者。阅读设置、读到哪里和您的笔记只记在您自己的浏览器里，查找只在您自己的设备上进行，都不会发到别处。网站所在的服务器可能照例记录访问的时间和地址，由服务器的管理者负责。',
  accessibility:
    '本站的每一页都可以只用键盘操作，可以用读屏软件读，文字可以放大到两倍，另有大字版和高对比颜色；不用脚本功能也能阅读。遇到用不了的地方，请告诉我们。'
} as const
