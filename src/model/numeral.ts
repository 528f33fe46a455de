/** Chinese numerals of headings, from 0 to 9999. */
export const greatestNumber = 9999

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

/** A numeral as headings write it, in Chinese or ASCII digits; the value, or `undefined` when it is none. */
export function parseNumeral(numeral: string): number | undefined {
  if (/^\d{1,4}$/.test(numeral)) return Number(numeral)
  const plain = numeral.replace(/〇/g, '零').replace(/两/g, '二')
  const value = sum(plain)
  return value !== undefined && accepted(value).includes(plain) ? value : undefined
}

/** 12 is 十二, 20 is 二十, 105 is 一百零五. */
export function toNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > greatestNumber) {
    throw new RangeError(`Expected a whole number from 0 to ${greatestNumber}, found ${value}.`)
  }
  const full = spell(value)
  return value >= 10 && value < 20 ? full.slice(1) : full
}

function spell(value: number): string {
  if (value === 0) return '零'
  const written = [...String(value)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : digits.charAt(Number(digit)) + (units[all.length - 1 - index] ?? '')
    )
    .join('')
  return written.replace(/零+/g, '零').replace(/零$/, '')
}

function accepted(value: number): string[] {
  return [toNumeral(value), spell(value)]
}

function sum(numeral: string): number | undefined {
  if (!/^[零一二三四五六七八九十百千]{1,8}$/.test(numeral)) return undefined
  let total = 0
  let digit = 0
  for (const character of numeral) {
    const unit = units.indexOf(character)
    if (unit < 0) digit = digits.indexOf(character)
    else {
      total += (digit || 1) * 10 ** unit
      digit = 0
    }
  }
  return total + digit
}
