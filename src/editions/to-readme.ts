import type { Plan } from '../model/plan.ts'

/** What lies beside index.html in the zip of the site, for who unpacks it; with the line ends of older Windows. */
export function toReadme(plans: readonly Pick<Plan, 'title'>[]): string {
  const lines = [
    ...plans.map(({ title }) => `《${title}》`),
    '',
    '打开方法：双击 index.html（open index.html）。',
    '不需要网络，也不需要安装。请先把压缩包全部解开，再打开。',
    '要放到网上或内网，把整个文件夹放上去就可以，不用改动。',
    '',
    '本站整理公开的政府文件，不是政府网站；引用请以正式文本为准。'
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
