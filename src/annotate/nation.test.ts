import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalPlaces } from '../national/places.ts'
import { mergePlaces } from '../read/merge-places.ts'
import { createAnnotator } from './annotate.ts'
import { nowhere, type About } from './region.ts'

const { named: national, places } = mergePlaces([], nationalPlaces)
const names = new Map(places.map(({ id, headword }) => [`place:${id}`, headword]))
const annotate = createAnnotator({ forms: new Map(), exceptions: [], national })

/** The places that a text names, by their full names; of a plan about some divisions. */
function placesIn(text: string, region: readonly string[] = [], prefectures: readonly string[] = []): string[] {
  const about: About = { region, prefectures: new Set(prefectures) }
  return annotate(text, 'p/chp_1', about).marks.flatMap(({ entries }) =>
    entries.map((entry) => names.get(entry) ?? entry)
  )
}

const hebei = '130000'
const zhejiang = '330000'

test('provinces, prefectures and countries are named by full and by short names', () => {
  expect(placesIn('广东和广州市、深圳，以及新疆、德国。')).toEqual([
    '广东省',
    '广州市',
    '深圳市',
    '新疆维吾尔自治区',
    '德国'
  ])
})

test('the higher level has a name that two have', () => {
  expect(placesIn('吉林加快发展。')).toEqual(['吉林省'])
  expect(placesIn('吉林省吉林市')).toEqual(['吉林省', '吉林市'])
})

test('a short name of a county needs its region, its parent or a neighbour', () => {
  expect(placesIn('嘉善加快发展。')).toEqual([])
  expect(placesIn('嘉善加快发展。', [zhejiang])).toEqual(['嘉善县'])
  expect(placesIn('嘉善加快发展。', [hebei])).toEqual([])
  expect(placesIn('嘉善加快发展。', [], ['330400'])).toEqual(['嘉善县'])
  expect(placesIn('浙江加快发展，嘉善也是。')).toEqual(['浙江省', '嘉善县'])
  expect(placesIn('海宁市、嘉善')).toEqual(['海宁市', '嘉善县'])
  expect(placesIn('唐山、嘉善')).toEqual(['唐山市', '嘉善县'])
  expect(placesIn('呼玛至漠河')).toEqual(['呼玛县', '漠河市'])
  // There is a 桃源县, and a word.
  expect(placesIn('唐山、桃源')).toEqual(['唐山市'])
})

test('a name that is a word needs a place beside it', () => {
  expect(placesIn('加强合作，建设新城。', ['620000'])).toEqual([])
  expect(placesIn('临夏市、合作、夏河', ['620000'])).toEqual(['临夏市', '合作市', '夏河县'])
  expect(placesIn('日照时间长。')).toEqual([])
  expect(placesIn('青岛、日照')).toEqual(['青岛市', '日照市'])
  expect(placesIn('日照港', ['370000'])).toEqual(['日照市'])
})

test('of a lake is spoken more often than of its county', () => {
  expect(placesIn('治理太湖、巢湖。', ['340000'])).toEqual([])
  expect(placesIn('安庆太湖')).toEqual(['安庆市', '太湖县'])
})

test('a name of several places is that of the region, or of the place named before it', () => {
  expect(placesIn('朝阳区')).toEqual([])
  expect(placesIn('朝阳区', ['110000'])).toEqual(['朝阳区'])
  expect(annotate('北京市朝阳区', 'p', nowhere).marks.at(-1)?.entries).toEqual(['place:cn-110105'])
  expect(annotate('长春市朝阳区', 'p', nowhere).marks.at(-1)?.entries).toEqual(['place:cn-220104'])
  expect(annotate('朝阳区', 'p', nowhere).decisions[0]?.refusal).toMatch(/^几个地方同名：/)
})

test('a district named like a province does not hold it', () => {
  expect(annotate('天津市河北区', 'p', nowhere).marks).toMatchObject([
    { form: '天津市' },
    { form: '河北区', entries: ['place:cn-120105'] }
  ])
  expect(annotate('天津市河北区', 'p', nowhere).marks[1]).not.toHaveProperty('within')
})

test('a name of the past leads to what is there now', () => {
  expect(placesIn('襄樊市和崇文区')).toEqual(['襄阳市', '东城区'])
})

test('a refusal says why', () => {
  const refusalsOf = (text: string) => annotate(text, 'p', nowhere).decisions.map(({ refusal }) => refusal)
  expect(refusalsOf('加强合作。')).toEqual(['也是普通的词或山水的名称，旁边没有别的地名。'])
  expect(refusalsOf('嘉善加快发展。')).toEqual(['附近没有提到它所在的省市。'])
})

test('what stands nearest goes before the region, and the region before the level', () => {
  expect(annotate('徐州市鼓楼区', 'p', { ...nowhere, region: ['320100'] }).marks.at(-1)?.entries).toEqual([
    'place:cn-320302'
  ])
  const hebei = annotate('石家庄市长安区、桥西区，张家口市桥东区、桥西区', 'p', { ...nowhere, region: ['130000'] })
  expect(hebei.marks.flatMap(({ entries }) => entries)).toEqual(
    ['130100', '130102', '130104', '130700', '130702', '130703'].map((code) => `place:cn-${code}`)
  )
  expect(placesIn('海北、海南、海西', ['630000'])).toEqual(['海北藏族自治州', '海南藏族自治州', '海西蒙古族藏族自治州'])
  expect(placesIn('海南加快发展。', ['630000'])).toEqual(['海南省'])
  expect(placesIn('北京、天津、河北')).toEqual(['北京市', '天津市', '河北省'])
})

test('what is autonomous is called by its kind alone, too', () => {
  expect(placesIn('恩施州、通道县、东乡县、鄂温克旗')).toEqual([
    '恩施土家族苗族自治州',
    '通道侗族自治县',
    '东乡族自治县',
    '鄂温克族自治旗'
  ])
})

test('countries have the names that people use', () => {
  expect(placesIn('蒙古国、沙特和阿联酋')).toEqual(['蒙古', '沙特阿拉伯', '阿拉伯联合酋长国'])
})

test('a county is not taken for the prefecture that had its name', () => {
  expect(placesIn('福建省建阳地区')).toEqual(['福建省'])
  expect(placesIn('宁德地区')).toEqual(['宁德市'])
})

test('whatever stands beside whatever, marks are names of places, in order, without overlap', () => {
  const some = [
    '北京',
    '朝阳区',
    '朝阳',
    '合作',
    '嘉善',
    '浙江',
    '太湖',
    '安庆',
    '海南',
    '河北区',
    '德国',
    '襄樊市',
    '和县'
  ]
  const text = fc
    .array(fc.constantFrom(...some, '、', '—', '市', '湾', '。'), { maxLength: 12 })
    .map((parts) => parts.join(''))
  const region = fc.subarray(['110000', '330000', '620000'])
  fc.assert(
    fc.property(text, region, (text, region) => {
      let from = 0
      for (const { start, end, form, entries } of annotate(text, 'p', { region, prefectures: new Set(region) }).marks) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(text.slice(start, end)).toBe(form)
        expect(entries.map((entry) => names.has(entry))).toEqual([true])
        from = end
      }
    })
  )
})
