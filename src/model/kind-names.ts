/** The kinds of terms and places, by what seeds call them, and as pages and messages name them. */
export const categoryNames = {
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
} as const

export const placeKindNames = {
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
} as const

/** For who fills in a seed: 政治表述formula，战略与规划strategy. */
export const listNames = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([value, name]) => name + value)
    .join('，')

export const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>) => Object.keys(names) as Key[]
