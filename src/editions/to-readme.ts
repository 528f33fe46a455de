import type { Plan } from '../model/plan.ts'
import type { Site } from '../model/site.ts'
import { sayStanding } from '../view/site.ts'

/** What lies beside index.html in the zip of the site, for who unpacks it; with the line ends of older Windows. */
export function toReadme(plans: readonly Pick<Plan, 'title'>[], site: Site | undefined): string {
  const lines = [
    ...plans.map(({ title }) => `《${title}》`),
    '',
    '打开方法：双击 index.html（open index.html）。',
    '不需要网络，也不需要安装。请先把压缩包全部解开，再打开。',
    '要放到网上或内网，把整个文件夹放上去就可以，不用改动。',
    '',
    sayStanding(site)
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
