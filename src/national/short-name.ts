/** What a division is called without its kind: 广西 of 广西壮族自治区, 恩施 of 恩施土家族苗族自治州; absent where nothing is left. */
export function shorten(name: string): string | undefined {
  const stem = name.replace(/(?:特别行政区|群岛|地区|(?<=...)林区|(?<=..)新区|特区|自治[区州县旗]|[省市县区旗盟])$/, '')
  const short = /(?:自治.|族区)$/.test(name) ? withoutPeoples(stem) : stem
  const isName = short !== name && short.length >= 2 && !short.endsWith('矿') && !peoples.includes(short)
  return isName ? short : undefined
}

/** What an autonomous division is called by its kind alone: 恩施州, 通道县, 东乡县, 鄂温克旗; absent for others. */
export function abbreviate(name: string): string | undefined {
  const [, stem = '', kind = ''] = /^(.+)自治([州县旗])$/.exec(name) ?? []
  return stem === '' ? undefined : withoutPeoples(stem).replace(/(?<=..)族$/, '') + kind
}

function withoutPeoples(stem: string): string {
  const people = peoples.find((people) => stem.endsWith(people) && stem.length >= people.length + 2)
  return people === undefined ? stem : withoutPeoples(stem.slice(0, -people.length))
}

/** As they stand in the names of divisions: some without 族. */
const peoples = [
  '各族',
  '蒙古',
  '蒙古族',
  '回族',
  '藏族',
  '维吾尔',
  '苗族',
  '彝族',
  '壮族',
  '布依族',
  '朝鲜族',
  '满族',
  '侗族',
  '瑶族',
  '白族',
  '土家族',
  '哈尼族',
  '哈萨克',
  '哈萨克族',
  '傣族',
  '黎族',
  '傈僳族',
  '佤族',
  '畲族',
  '拉祜族',
  '水族',
  '东乡族',
  '纳西族',
  '景颇族',
  '柯尔克孜',
  '土族',
  '达斡尔族',
  '仫佬族',
  '羌族',
  '布朗族',
  '撒拉族',
  '毛南族',
  '仡佬族',
  '锡伯',
  '塔吉克',
  '怒族',
  '普米族',
  '裕固族',
  '保安族',
  '独龙族',
  '鄂温克族',
  '鄂伦春'
]
