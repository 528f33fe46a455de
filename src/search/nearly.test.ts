import { expect, test } from 'vitest'
import { createFold } from './fold.ts'
import { foldQuery } from './match.ts'
import { createNearly } from './nearly.ts'
import { parseQuery } from './parse-query.ts'

const texts = [
  '引进人才，人才引进。',
  '中国（望湖）自由贸易试验区金融。',
  '顺港搭载和顺港搭载',
  '绿色老人卡',
  '大角洲和大角洲的岸'
]
const fold = createFold(
  new Map([
    ['金', '金'],
    ['風', '风']
  ])
)
const folded = texts.map((text) => fold(text).text)
const meant = {
  everyday: [
    ['自贸区', '自由贸易试验区'],
    ['看病', '金融'],
    ['工作', '人才'],
    ['找工作', '人才'],
    ['引进人', '金融']
  ],
  words: [
    ['人才', 2],
    ['顺港搭载', 2],
    ['自由贸易试验区', 1],
    ['金融', 1],
    ['绿色', 1],
    ['老人卡', 1]
  ],
  english: [['free trade zone', 0]],
  aliases: {},
  collectives: {},
  parents: {},
  unnamed: { 1: '锦云' },
  elsewhere: '任仁',
  sounds: {
    ren: '人仁认',
    kan: '看',
    bing: '病',
    cai: '才材财',
    an: '岸暗',
    lv: '绿吕',
    se: '色',
    shun: '顺',
    gang: '港',
    da: '搭塔',
    zai: '载'
  }
} as const
const entries = [
  { entry: 'term:zimao', headword: '自由贸易试验区', forms: ['自由贸易试验区'], pinyin: '', text: '' },
  { entry: 'place:dajiang-sanjiaozhou', headword: '大江三角洲', forms: ['大角洲'], pinyin: '', text: '' },
  { entry: 'place:ancai', headword: '岸才区', forms: ['岸才'], pinyin: '', text: '' }
] as const
const nearly = createNearly(
  meant,
  entries,
  fold,
  (phrase) => folded.reduce((sum, text) => sum + text.split(phrase).length - 1, 0),
  (text) => text.match(/望湖|引进|老人|人材/g) ?? []
)
const near = (typed: string) =>
  nearly(foldQuery(parseQuery(typed), fold).phrases, typed).map(({ query, occurrences }) => `${query} ${occurrences}`)

test.each(['rencai', 'ren cai', 'RENCAI', 'réncái', 'rén cái', "ren'cai", 'rencia', 'rncai'])(
  '%s is pinyin of 人才',
  (typed) => {
    expect(near(typed)).toEqual(['人才 2'])
  }
)

test('what people say is found by its sound, too', () => {
  expect(near('kanbing')).toEqual(['金融 1'])
})

test.each(['lvse', 'luse', 'lüse', 'lǜsè'])('%s is pinyin with ü', (typed) => {
  expect(near(typed)).toEqual(['绿色 1'])
})

test.each(['顺港塔载', '顺港载', '顺港搭塔载', '顺搭港载'])('%s has one wrong character', (typed) => {
  expect(near(typed)).toEqual(['顺港搭载 2'])
})

test.each(['人材', '认才'])('%s sounds like 人才', (typed) => {
  expect(near(typed)).toEqual(['人才 2'])
})

test('of two characters that are swapped the word is found, not of one that is wrong', () => {
  expect(near('融金')).toEqual(['金融 1'])
  expect(near('金山')).toEqual([])
})

test('a word after another character is not a mistake', () => {
  expect(near('专家来工作的手续')).toEqual([])
})

test('a word of everyday that the texts have is offered itself', () => {
  expect(near('引尽人')).toEqual(['引进人 1'])
})

test('a name that the texts write otherwise is offered as they write it', () => {
  expect(near('大江三角州')).toEqual(['大角洲 2'])
  expect(near('大江三洲角')).toEqual(['大角洲 2'])
})

test('a long name has one wrong character anywhere, or lacks one', () => {
  const name = '推进大江三角洲一体化建设领导小组'
  const long = createNearly(
    { ...meant, words: [[name, 1]] },
    [],
    fold,
    (phrase) => (phrase === name ? 1 : 0),
    () => []
  )
  for (const at of [...name].keys())
    for (const typed of [
      name.slice(0, at) + '某' + name.slice(at + 1),
      name.slice(0, at) + name.slice(at + 1),
      // Before the name it is another word.
      name.slice(0, at + 1) + '某' + name.slice(at + 1)
    ].filter((typed) => !typed.includes(name)))
      expect([typed, ...long([typed], typed).map(({ query }) => query)]).toEqual([typed, name])
})

test('a name with its kind, where the texts have it without', () => {
  const town = { entry: 'place:rencai', headword: '仁财市', forms: ['仁财'], pinyin: '', text: '' } as const
  const towns = createNearly(
    { ...meant, words: [['仁财', 1]] },
    [town],
    fold,
    (phrase) => (phrase === '仁财' ? 1 : 0),
    () => []
  )
  const asked = (typed: string) => towns([typed], typed).map(({ query }) => query)
  expect(asked('认财市')).toEqual(['仁财'])
  expect(asked('认财市金融')).toEqual(['仁财'])
  expect(asked('猫财市')).toEqual(['仁财'])
  expect(asked('猫财市金融')).toEqual([])
  expect(near('岸财区')).toEqual([])
})

test('a place that has a page though no text names it is not taken for another word', () => {
  expect(near('仁才')).toEqual(['人才 2'])
  expect(near('岸才')).toEqual([])
  expect(near('暗才')).toEqual([])
})

test('a place that no text names is not taken for a word that sounds like it', () => {
  expect(near('任仁')).toEqual([])
  expect(near('任仁市')).toEqual([])
})

test('a word of two characters sounds like parts of many names: it is one among words alone', () => {
  expect(near('某仁才')).toEqual([])
  expect(near('仁才的金融')).toEqual(['人才 2'])
  expect(near('仁才市')).toEqual([])
})

test('a wrong character in a longer phrase; what then stands in the text as a whole goes first', () => {
  expect(near('望湖自贸取')).toEqual(['望湖自由贸易试验区 1'])
  expect(near('人财引进')).toEqual(['人才引进 1'])
  expect(near('某某顺港塔载')).toEqual(['顺港搭载 2'])
})

test('a word of the language that the texts lack is a slip where they have the rest with what it should be', () => {
  expect(near('人材引进')).toEqual(['人才引进 1'])
  expect(near('人材老人')).toEqual([])
})

test('words of the question are not taken for mistakes', () => {
  expect(near('老人看病')).toEqual([])
  expect(near('人才')).toEqual([])
  expect(near('顺港搭载费')).toEqual([])
})

test.each(['free trade zone', 'Free  Trade Zones', 'free trade', 'a free trade zone', 'free trade zome'])(
  '%s is English',
  (typed) => {
    expect(near(typed)).toEqual(['自由贸易试验区 1'])
  }
)

test.each(['n', 'z', '住', 'zzz', 'fre', '5g', ''])('%s is near nothing', (typed) => {
  expect(near(typed)).toEqual([])
})

test.each(['搭载顺港', '载搭港顺'])('%s has the characters in another order', (typed) => {
  expect(near(typed)).toEqual(['顺港搭载 2'])
})

test('a short name means the long one', () => {
  expect(near('自贸试验区')).toEqual(['自由贸易试验区 1'])
  expect(near('自验区')).toEqual(['自由贸易试验区 1'])
})

test('marks belong to no word', () => {
  expect(near('人才？')).toEqual(['人才 2'])
  expect(near('人才|金融')).toEqual([])
})

test('a text that was pasted is near nothing', () => {
  expect(near('顺港塔载'.repeat(11))).toEqual([])
})

test('words that only make a question are not taken for others that sound alike', () => {
  const sounding = { ...meant, words: [['区内', 1]], sounds: { qu: '去区曲', nei: '内哪' } } as const
  const nearly = createNearly(
    sounding,
    [],
    fold,
    (phrase) => (phrase === '区内' ? 1 : 0),
    () => ['坐车']
  )
  expect(nearly(['坐车去哪'], '坐车去哪')).toEqual([])
  expect(nearly(['坐车曲哪'], '坐车曲哪').map(({ query }) => query)).toEqual(['区内'])
})
