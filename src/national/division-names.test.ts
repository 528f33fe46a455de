import { expect, test } from 'vitest'
import { divisionNames } from './division-names.ts'

const codesOf = (asked: string) => divisionNames.filter(({ name }) => name === asked).map(({ code }) => code)

test.each([
  ['a province', '海南', '海南省', ['150303', '460000', '632500']],
  ['a municipality', '上海', '上海市', ['310000']],
  ['an autonomous region', '西藏', '西藏自治区', ['540000']],
  ['a city', '绍兴', '绍兴市', ['330600']],
  ['a city whose name is a word, too', '日照', '日照市', ['371100']],
  ['a city whose name is a mountain, too', '黄山', '黄山市', ['341000']],
  ['an autonomous prefecture, and the city in it', '恩施', '恩施州', ['422800', '422801']],
  ['a county', '嘉善', '嘉善县', ['330421']],
  ['districts of one name', '新城', '新城区', ['150102', '610102']]
])('%s is asked for without its kind: %s, not %s', (_, name, withKind, codes) => {
  expect(codesOf(name)).toEqual(codes)
  expect(codesOf(withKind)).toEqual([])
})

test.each([
  ['an ordinary word', '和平区', '和平', ['120101', '210102']],
  ['an ordinary word', '合作市', '合作', ['623001']],
  ['an ordinary word', '东方市', '东方', ['469007']],
  ['a lake', '太湖县', '太湖', ['340825']],
  ['a lake', '巢湖市', '巢湖', ['340181']],
  ['a mountain', '泰山区', '泰山', ['370902']],
  ['a sea', '东海县', '东海', ['320722']]
])('a county whose name would be %s keeps its kind: %s, not %s', (_, name, withoutKind, codes) => {
  expect(codesOf(name)).toEqual(codes)
  expect(codesOf(withoutKind)).toEqual([])
})

test.each(['中国', '长江', '浙江大学'])('%s is the name of no division', (name) => {
  expect(codesOf(name)).toEqual([])
})
