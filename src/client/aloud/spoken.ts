/**
 * What a voice is given of a sentence: its words as people say them. The voices of browsers say most of it rightly; only what they
 * skip or misread is written otherwise: ranges, enumerators, years, roads, signs and units.
 */
export function spokenOf(sentence: string): string {
  return rules.reduce((text, [pattern, said]) => text.replace(pattern, said), sentence)
}

type Rule = readonly [pattern: RegExp, said: (whole: string, ...groups: string[]) => string]

const digits = '零一二三四五六七八九'
const sayDigits = (number: string) => number.replace(/\d/g, (digit) => digits.charAt(Number(digit)))

/** From the smallest unit of a rate on; of a rate without a number the unit follows: 公里每小时. */
const per = '小时|分钟|秒|天|日|周|月|年|人|户|亩|公顷|平方公里|平方米|立方米|千瓦时|公里|千米|吨|升|次|台|件'
const numeral = '[一二三四五六七八九十百]{1,4}|\\d{1,2}'
const dash = '[–—~～－-]'

/** In the order in which they apply. */
const rules: readonly Rule[] = [
  [/km²|㎢/g, () => '平方公里'],
  [/m²|㎡/g, () => '平方米'],
  [/m³|㎥/g, () => '立方米'],
  [/km\/h/g, () => '公里/小时'],
  [
    new RegExp(`(\\d[\\d.,]*[万亿]?[多余]?)([\\u4e00-\\u9fff]{1,4})/(${per})`, 'g'),
    (_, n = '', unit = '', one = '') => `每${one}${n}${unit}`
  ],
  [new RegExp(`([\\u4e00-\\u9fff])/(${per})`, 'g'), (_, unit = '', one = '') => `${unit}每${one}`],
  // 国发〔2019〕5号
  [/[〔[](\d{4})[〕\]](\d+)号/g, (_, year = '', number = '') => `${sayDigits(year)}年${number}号`],
  // 2018—2020年 has two years.
  [
    new RegExp(`([12]\\d{3})年?${dash}([12]\\d{3})年`, 'g'),
    (_, from = '', to = '') => `${sayDigits(from)}到${sayDigits(to)}年`
  ],
  [/(^|[^\d.,])(1[6-9]\d\d|20\d\d|21\d\d)(?=年)/g, (_, before = '', year = '') => before + sayDigits(year)],
  // A range; no date, telephone number or standard (GB/T 7714-2015).
  [
    new RegExp(
      `(^|[^A-Za-z/] |[^\\s\\dA-Za-z.,/–—~～－-])(\\d{1,4}(?:\\.\\d+)?[%‰℃万亿]?)${dash}(?=\\d{1,4}(?:\\.\\d+)?(?![\\d–—~～－-]))`,
      'g'
    ),
    (_, before = '', from = '') => `${before}${from}到`
  ],
  // An enumerator: a pause after it, unless it is a part of 第（二）项.
  [
    new RegExp(`(第?)[（(](${numeral})[）)][、，]?`, 'g'),
    (_, ordinal = '', number = '') => `${ordinal}${number}${ordinal ? '' : '，'}`
  ],
  [/[①-⒛㈠-㈩][、，]?/g, (sign) => `${sign.normalize('NFKC').replace(/[^\d一二三四五六七八九十]/g, '')}，`],
  [/^(\s*\d{1,2})[.．](?!\d)/g, (_, number = '') => `${number}，`],
  [/[Ⅰ-Ⅻ]/g, (sign) => String(sign.charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1)],
  // Roads; the group of the twenty is said as a number.
  [
    /(^|[^A-Za-z])([GS])(\d{2,4})(?!\d)/g,
    (whole, before = '', letter = '', number = '') =>
      number === '20' ? whole : `${before}${letter}${sayDigits(number)}`
  ],
  // 5G is neither five grams nor a road.
  [/(^|[^\dA-Za-z.])([2-6])G(?![A-Za-z\d])/g, (_, before = '', number = '') => `${before}${sayDigits(number)}G`],
  [/PM(?=\d)/g, () => 'P M '],
  [/[+＋]/g, () => '加'],
  [/(\d)\s?[×✕]\s?(?=\d)/g, (_, number = '') => `${number}乘`],
  [/≥/g, () => '大于等于'],
  [/≤/g, () => '小于等于']
]
