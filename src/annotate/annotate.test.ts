import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from './annotate.ts'
import { refTo } from '../model/entry.ts'
import type { Meaning } from '../read/read-lexicon.ts'
import type { Exception } from '../model/lexicon-seeds.ts'

/** Forms are their own entries. */
const annotator = (forms: readonly string[], exceptions: readonly Exception[] = []) =>
  createAnnotator({ forms: new Map(forms.map((form) => [form, [{ entries: [refTo('place', form)] }]])), exceptions })

const marksOf = (text: string, forms: readonly string[], exceptions?: readonly Exception[]) =>
  annotator(forms, exceptions)(text, 'p/chp_1__intro__p_1').marks

const wordsOf = (...given: Parameters<typeof marksOf>) => marksOf(...given).map(({ form }) => form)

test('marks each form where it stands', () => {
  expect(marksOf('从小河到大河。', ['小河', '大河'])).toEqual([
    { start: 1, end: 3, form: '小河', entries: ['place:小河'] },
    { start: 4, end: 6, form: '大河', entries: ['place:大河'] }
  ])
})

test('takes the longest form, and the leftmost', () => {
  expect(wordsOf('长江经济带', ['长江', '长江经济带', '经济带'])).toEqual(['长江经济带'])
  expect(wordsOf('海关围网区内', ['区内', '海关围网区'])).toEqual(['海关围网区'])
  expect(wordsOf('长江经济', ['长江', '长江经济带'])).toEqual(['长江'])
})

test('a longer name holds what its parts name, and the parts of these', () => {
  expect(marksOf('望海云桥商务区', ['望海', '云桥', '云桥商务', '望海云桥商务区'])).toEqual([
    {
      start: 0,
      end: 7,
      form: '望海云桥商务区',
      entries: ['place:望海云桥商务区'],
      within: ['place:望海', 'place:云桥商务', 'place:云桥']
    }
  ])
})

test('an entry is not part of itself', () => {
  const shanghai: Meaning[] = [{ entries: ['place:shanghai'] }]
  const forms = new Map([
    ['望海', shanghai],
    ['望海市', shanghai]
  ])
  expect(createAnnotator({ forms, exceptions: [] })('望海市', 'p').marks).toEqual([
    { start: 0, end: 3, form: '望海市', entries: ['place:shanghai'] }
  ])
})

test('offsets are UTF-16 code units', () => {
  expect(marksOf('𠮷小河', ['小河'])).toMatchObject([{ start: 2, end: 4 }])
})

describe('an exception', () => {
  const reason = '为测试而写。'

  test('without an entry refuses the form, and a shorter one has its chance', () => {
    const row = { form: '嘉善县', before: '域', reason }
    expect(wordsOf('嘉善县域', ['嘉善', '嘉善县'], [row])).toEqual(['嘉善'])
    expect(wordsOf('嘉善县城', ['嘉善', '嘉善县'], [row])).toEqual(['嘉善县'])
  })

  test('holds inside a longer name too', () => {
    const row = { form: '中东', before: '欧', reason }
    expect(marksOf('中东欧', ['中东', '中东欧'], [row])).toEqual([
      { start: 0, end: 3, form: '中东欧', entries: ['place:中东欧'] }
    ])
  })

  test('gives a form its meaning, by what stands before it', () => {
    const rows: Exception[] = [
      { form: '清单', after: '甲', entry: 'term:a', reason },
      { form: '清单', after: '乙', entry: 'term:b', reason }
    ]
    const { marks, decisions } = annotator([], rows)('甲清单，乙清单，丙清单', 'p')
    expect(marks.map(({ start, entries }) => [start, ...entries])).toEqual([
      [1, 'term:a'],
      [5, 'term:b']
    ])
    expect(decisions.map(({ start, exception }) => [start, exception])).toEqual([
      [1, rows[0]],
      [5, rows[1]],
      [9, undefined]
    ])
  })

  test('holds in the units that it names, and in no other', () => {
    const annotate = annotator([], [{ form: '区内', in: ['p/chp_1', 'q'], entry: 'place:a', reason }])
    const isMarked = (address: string) => annotate('区内', address).marks.length === 1
    expect(isMarked('p/chp_1__sec_2__p_3')).toBe(true)
    expect(isMarked('p/chp_10__sec_2__p_3')).toBe(false)
    expect(isMarked('q/chp_5__intro__p_1')).toBe(true)
  })

  test('holds in the one paragraph that it names', () => {
    const annotate = annotator([], [{ form: '区内', in: ['p/chp_1__intro__p_1'], entry: 'place:a', reason }])
    expect(annotate('区内', 'p/chp_1__intro__p_1').marks).toHaveLength(1)
    expect(annotate('区内', 'p/chp_1__intro__p_10').marks).toEqual([])
  })

  test('is told in the order of the text, also inside a longer name, the longer first', () => {
    const rows = ['清单', '清单甲', '清单甲乙'].map((form) => ({ form, reason }))
    const { decisions } = annotator(['本清单甲乙'], rows)('本清单甲乙和清单', 'p')
    expect(decisions.map(({ start, form }) => `${start} ${form}`)).toEqual([
      '1 清单甲乙',
      '1 清单甲',
      '1 清单',
      '6 清单'
    ])
  })

  test('that does not fit decides nothing about a form that an entry has', () => {
    const { marks, decisions } = annotator(['清单'], [{ form: '清单', after: '甲', reason }])('乙清单', 'p')
    expect(marks).toHaveLength(1)
    expect(decisions).toEqual([])
  })

  test('that fits first decides', () => {
    const rows: Exception[] = [
      { form: '示范区', after: '信息', reason },
      { form: '示范区', entry: 'place:a', reason }
    ]
    expect(marksOf('信息示范区、示范区', [], rows)).toMatchObject([{ start: 6 }])
  })
})

/** The rule, said slowly: at each place all forms are tried. */
function markSlowly(text: string, forms: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length;) {
    const fitting = forms.filter((form) => text.startsWith(form, at)).sort((a, b) => b.length - a.length)
    if (fitting[0]) found.push(`${at} ${fitting[0]}`)
    at += fitting[0]?.length ?? 1
  }
  return found
}

test('finds what trying every form at every place finds', () => {
  const word = fc.string({ unit: fc.constantFrom('上', '海', '虹', '桥', '𠮷'), minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 8 }), fc.array(word, { maxLength: 12 }), (forms, words) => {
      const text = words.join('')
      expect(marksOf(text, forms).map(({ start, form }) => `${start} ${form}`)).toEqual(markSlowly(text, forms))
    })
  )
})
