/** The interface’s names for values of the plans, and how it writes dates. */
import type { Place, Term } from '../model/entries.ts'
import type { Correction, Plan } from '../model/plan.ts'

export const kindNames: Readonly<Record<Correction['kind'], string>> = {
  substitution: '错字',
  omission: '漏字',
  insertion: '多字',
  duplication: '重复',
  garbled: '顺序错乱',
  intrusion: '混入的字',
  'broken-paragraph': '误分段'
}

export const certaintyNames: Readonly<Record<Correction['certainty'], string>> = {
  certain: '确定',
  likely: '很可能',
  doubtful: '存疑'
}

/** How sure a correction is, and of what kind: 确定（错字）. */
export const sayCertainty = ({ kind, certainty }: Pick<Correction, 'kind' | 'certainty'>): string =>
  `${certaintyNames[certainty]}（${kindNames[kind]}）${certainty === 'doubtful' ? '，正文未改' : ''}`

/** 2019-12-01 is 2019年12月1日, 2019-12 is 2019年12月. */
export function formatDate(date: string | undefined): string {
  if (date === undefined) return '日期不详'
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`
}

/** Who issued a plan, and when. */
export const sayIssued = ({ issuer, published }: Pick<Plan, 'issuer' | 'published'>): string =>
  `${issuer}，${formatDate(published)}`

/** A size in bytes as readers know it: 58 KB, 2.1 MB. */
export const sayBytes = (size: number): string =>
  size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`

/** @param asOf The month whose law and institutions the definitions follow. */
export const sayAsOf = (asOf: string): string => `各条解释按${formatDate(asOf)}的法律和机构写成。`

/** Text of the link to the official text of a plan. @param isWhole Whether this copy is complete. */
export const sayOfficial = ({ title }: NonNullable<Plan['official']>, isWhole: boolean): string =>
  `看${isWhole ? '' : '完整的'}正式文本（${title}）`

export const categoryNames: Readonly<Record<Term['category'], string>> = {
  formula: '政治表述',
  strategy: '战略与规划',
  institution: '机构与组织',
  mechanism: '体制机制',
  platform: '平台与园区',
  pilot: '试点与改革',
  meeting: '会议展会',
  trade: '贸易与口岸',
  transport: '交通运输',
  investment: '投资与开放',
  finance: '金融',
  taxation: '财税',
  land: '土地与规划',
  ecology: '生态环境',
  industry: '产业与科技',
  market: '市场与监管',
  credit: '信用',
  governance: '政务与法治',
  talent: '人才与就业',
  service: '公共服务'
}

/** What a term is: 词语 · 金融. */
export const sayCategory = ({ category }: Pick<Term, 'category'>): string => `词语 · ${categoryNames[category]}`

/** 行政区划代码330421 */
export const sayCode = (code: string): string => `行政区划代码${code}`

export const placeKindNames: Readonly<Record<Place['kind'], string>> = {
  country: '国家或地区',
  region: '区域',
  province: '省',
  municipality: '直辖市',
  'autonomous-region': '自治区',
  'special-administrative-region': '特别行政区',
  city: '市',
  prefecture: '地区',
  'autonomous-prefecture': '自治州',
  league: '盟',
  district: '市辖区',
  'county-level-city': '县级市',
  county: '县',
  banner: '旗',
  area: '地区',
  zone: '功能区',
  park: '园区',
  lake: '湖',
  river: '河',
  bay: '海湾',
  island: '岛',
  port: '港口',
  airport: '机场',
  collective: '合称'
}

/** What a place is: 地名 · 省. */
export const sayPlaceKind = ({ kind }: Pick<Place, 'kind'>): string => `地名 · ${placeKindNames[kind]}`
