import type { NationalPlace } from './divisions.ts'

/** Codes of ISO 3166 that stand for no country of its own: groups, and those that the divisions have. */
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'HK', 'MO', 'TW'])

/** Countries and territories, with the names that Unicode’s tables have for them. */
export function readCountries(): NationalPlace[] {
  const names = new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = others.has(code) || code.startsWith('X') || !isOwn(code) ? undefined : names.of(code)
      return name === undefined
        ? []
        : [
            {
              id: `country-${code.toLowerCase()}`,
              headword: name,
              kind: 'country' as const,
              level: 'country' as const,
              former: []
            }
          ]
    })
}

/** Whether a code is the one in use: DD was that of a country that is a part of DE. */
const isOwn = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
