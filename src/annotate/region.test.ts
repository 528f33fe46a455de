import { expect, test } from 'vitest'
import { nationalPlaces } from '../national/places.ts'
import { mergePlaces } from '../read/merge-places.ts'
import { createAbout, isIn } from './region.ts'

const aboutOf = createAbout(mergePlaces([], nationalPlaces).named)
const regionOf = (title: string, issuer: string) => aboutOf({ title, issuer, chapters: [] }).region

test('a plan is about what its title and its issuer name', () => {
  expect(regionOf('政府工作报告', '海南省人民政府')).toEqual(['460000'])
  expect(regionOf('杭州湾规划', '浙江省')).toEqual(['330100', '330000'])
  expect(regionOf('乡村振兴战略规划', '国务院')).toEqual([])
  expect(regionOf('京津冀规划：河北、天津', '国务院')).toEqual(['130000', '120000'])
})

test('a county is named in full only', () => {
  expect(regionOf('嘉善规划', '嘉善县人民政府')).toEqual(['330421'])
  expect(regionOf('合作规划', '国务院')).toEqual([])
})

test('a division lies in itself, its prefecture and its province', () => {
  expect(['330421', '330400', '330000'].map((region) => isIn('330421', [region]))).toEqual([true, true, true])
  expect(isIn('330400', ['330421'])).toBe(false)
})
