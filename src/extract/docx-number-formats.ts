import { toNumeral } from '../model/numeral.ts'

/** A number as Word writes it; one of an unknown format in ASCII digits. */
export function formatNumber(value: number, name: string): string {
  const digits = String(value)
  switch (name) {
    case 'none':
      return ''
    case 'decimalZero':
      return digits.padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digits.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', value)
    case 'decimalEnclosedParen':
      return pick('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', value)
    case 'decimalEnclosedFullstop':
      return pick('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', value)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return value > 0 && value <= 9999 ? toNumeral(value) : digits
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
    case 'chineseLegalSimplified':
      return value > 0 && value <= 9999 ? formal(toNumeral(value)) : digits
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', value)
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', value)
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return digits
  }
}

const pick = (row: string, value: number): string => row.charAt(value - 1) || String(value)

const formal = (numeral: string): string =>
  numeral
    .replace(/^十/, '一十')
    .replace(/./gu, (one) => '零壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('零一二三四五六七八九十百千'.indexOf(one)))

/** A to Z, then AA to ZZ. */
const letters = (value: number): string =>
  value > 0 && value <= 780 ? String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : String(value)

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value)
  let rest = value
  let numeral = ''
  for (const [worth, letters] of romans) for (; rest >= worth; rest -= worth) numeral += letters
  return numeral
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
] as const
