import type { NationalPlace } from './places.ts'

/** As people call them, where Unicode’s tables have another name. */
const usualNames = new Map([
  ['蒙古', '蒙古国'],
  ['沙特阿拉伯', '沙特'],
  ['阿拉伯联合酋长国', '阿联酋'],
  ['波斯尼亚和黑塞哥维那', '波黑'],
  ['多米尼加共和国', '多米尼加'],
  ['巴勒斯坦领土', '巴勒斯坦']
])

/** Codes of ISO 3166 that stand for no country of its own: groups, and those that the divisions have. */
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'HK', 'MO', 'TW'])

/** Countries and territories, with the names that Unicode’s tables have for them. */
export function readCountries(): NationalPlace[] {
  const names = new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return codes.flatMap((code) => {
    const headword = names.of(code)
    if (headword === undefined || !isOwn(code)) return []
    const abbreviation = usualNames.get(headword)
    return [
      {
        ...{ id: `country-${code.toLowerCase()}`, headword, kind: 'country', level: 'country', former: [] },
        ...(abbreviation !== undefined && { abbreviation })
      } satisfies NationalPlace
    ]
  })
}

/** Whether a code is in use for a country: DD was that of one that is a part of DE. */
const isOwn = (code: string) =>
  !others.has(code) && !code.startsWith('X') && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
