import { expect, test } from 'vitest'
import commonNames from './common-names.json' with { type: 'json' }
import { readCountries } from './read-countries.ts'
import { readDivisions } from './read-divisions.ts'
import former from './former-divisions.json' with { type: 'json' }
import { nationalPlaces } from './places.ts'
import { readCommonNames } from './read-common-names.ts'
import { shorten } from './short-name.ts'

const divisions = nationalPlaces.filter(({ level }) => level !== 'country')
const byCode = new Map(divisions.map((division) => [division.code, division]))

test('every division lies in one before it, and at last in China', () => {
  const seen = new Set(['country-cn'])
  for (const { id, parent } of divisions) {
    expect(seen).toContain(parent)
    expect(seen).not.toContain(id)
    seen.add(id)
  }
})

test.each([
  ['440000', '广东省', 'province', '广东', 'country-cn'],
  ['310000', '上海市', 'municipality', '上海', 'country-cn'],
  ['810000', '香港特别行政区', 'special-administrative-region', '香港', 'country-cn'],
  ['450000', '广西壮族自治区', 'autonomous-region', '广西', 'country-cn'],
  ['440100', '广州市', 'city', '广州', 'cn-440000'],
  ['422800', '恩施土家族苗族自治州', 'autonomous-prefecture', '恩施', 'cn-420000'],
  ['152500', '锡林郭勒盟', 'league', '锡林郭勒', 'cn-150000'],
  ['310115', '浦东新区', 'district', '浦东', 'cn-310000'],
  ['429004', '仙桃市', 'county-level-city', '仙桃', 'cn-420000'],
  ['429021', '神农架林区', 'county', '神农架', 'cn-420000'],
  ['330421', '嘉善县', 'county', '嘉善', 'cn-330400']
])('%s is %s', (code, headword, kind, short, parent) => {
  expect(byCode.get(code)).toMatchObject({ headword, kind, short, parent })
})

test.each([
  ['内蒙古自治区', '内蒙古'],
  ['西双版纳傣族自治州', '西双版纳'],
  ['管城回族区', '管城'],
  ['碑林区', '碑林'],
  ['和县', undefined],
  ['井陉矿区', undefined],
  ['东乡族自治县', undefined],
  ['鄂伦春自治旗', undefined]
])('%s is called %s', (name, short) => {
  expect(shorten(name)).toBe(short)
})

test('every former name leads to a division of today', () => {
  expect([...former.names, ...former.codes].filter((row) => !byCode.has(String(row.at(-1))))).toEqual([])
  expect(byCode.get('110101')).toMatchObject({ former: ['崇文区'], note: '包括2010年以前的崇文区。' })
})

test('countries have one code each, and no divisions of China are among them', () => {
  const names = nationalPlaces.filter(({ level }) => level === 'country').map(({ headword }) => headword)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('德国')
  expect(names.filter((name) => /香港|澳门|台湾|欧盟|联合国/.test(name))).toEqual([])
})

test('what is kept is what the packages have: node scripts/read-nation.ts', () => {
  expect(nationalPlaces).toEqual([...readCountries(), ...readDivisions()])
  expect(commonNames).toEqual(readCommonNames())
})
