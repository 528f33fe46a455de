import { fingerprintOf } from '../model/fingerprint.ts'
import type { Site } from '../model/site.ts'
import { correctionsOf, paragraphsOf, type Plan } from '../model/plan.ts'

/** What every edition says of itself, in sentences of ours: where the text comes from, what it lacks, what was changed. */
export function colophonOf(plan: Plan, site?: Site): string[] {
  const corrections = correctionsOf(plan)
  const doubtful = corrections.filter(({ certainty }) => certainty === 'doubtful').length
  const widened = paragraphsOf(plan).reduce((sum, paragraph) => sum + paragraph.widened.length, 0)
  const [standing, ...official] = standingOf(plan, site)
  return [
    standing,
    `原稿：${plan.origin}`,
    ...official,
    ...(plan.lacks === undefined ? [] : [`本站缺：${plan.lacks}`]),
    `原稿有错的${corrections.length - doubtful}处已照依据改正` +
      (doubtful > 0 ? `，另有${doubtful}处存疑，正文未改` : '') +
      `；汉字之间的半角标点${widened}处改作全角。其他文字和标点都没有改动。`,
    `原稿的校验码（SHA-256）：${plan.sha256}。`,
    `全文的校验码：${fingerprintOf(plan)}。`
  ]
}

/** What a file has to say of itself at least: what it is not, and where the official text is, if that is known. */
export const standingOf = ({ official }: Pick<Plan, 'official'>, site?: Site): [string, ...string[]] => [
  `本文件由公开的政府文件整理而成${site?.publisher.official ? '' : '，不是政府出版物'}；引用、办事请以正式公布的文件为准。`,
  ...(official ? [`正式文本见${official.title}（${official.address}）。`] : [])
]
