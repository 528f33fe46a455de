import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { authorsOf, referenceOf } from '../view/reference.ts'
import { toBibTex } from './to-bibtex.ts'
import { toCslJson } from './to-csl-json.ts'
import { toGbt7714 } from '../view/to-gbt-7714.ts'
import { toRis } from './to-ris.ts'

const read = readPlan(tinySeeds())
if (!read) throw new Error('Expected good seeds, found faults.')
/** By 小河县, of 2030-01, without number and official text. */
const tiny = read
const official = { title: '小河县网站', address: 'https://example.org/plan.html' }
const known = {
  ...tiny,
  issuer: '小河县委、小河县人民政府',
  published: '2030-01-02',
  number: '小政发〔2030〕1号',
  official
}
const siteUrl = new URL('https://plans.example.org/a/')

describe('a reference', () => {
  test.each([
    ['中共中央、国务院', ['中共中央', '国务院']],
    ['小河县人民政府　大河县人民政府', ['小河县人民政府', '大河县人民政府']],
    ['小河流域办公室（小河县、大河县）、水务局', ['小河流域办公室（小河县、大河县）', '水务局']],
    ['World Health Organization', ['World Health Organization']]
  ])('%s are the authors %j', (issuer, authors) => {
    expect(authorsOf(issuer)).toEqual(authors)
  })

  test('names the official text, and the page on the site where its address is known', () => {
    expect(referenceOf(known).online).toEqual({ site: '小河县网站', address: official.address })
    const here = referenceOf(known, undefined, siteUrl)
    expect(here.online).toEqual({ site: '规划文库', address: 'https://plans.example.org/a/river-2030/index.html' })
    expect(here.note).toBe('正式文本见小河县网站：https://example.org/plan.html')
  })
})

describe('GB/T 7714', () => {
  test('has authors, title, number, date and address', () => {
    expect(toGbt7714(referenceOf(known))).toBe(
      '小河县委, 小河县人民政府. 小河规划: 小政发〔2030〕1号[EB/OL]. (2030-01-02). https://example.org/plan.html.'
    )
  })

  test('leaves out what is not known', () => {
    expect(toGbt7714(referenceOf(tiny))).toBe('小河县. 小河规划[Z]. 2030-01.')
    const { published: _, ...undated } = tiny
    expect(toGbt7714(referenceOf(undated))).toBe('小河县. 小河规划[Z].')
    expect(toGbt7714(referenceOf({ ...undated, official }))).toBe(
      '小河县. 小河规划[EB/OL]. https://example.org/plan.html.'
    )
  })

  test('names the place, and the day of the visit where there is an address', () => {
    const place = '第一章第二节'
    const day = '2030-02-03'
    expect(toGbt7714(referenceOf(tiny), { place, day })).toBe('小河县. 小河规划: 第一章第二节[Z]. 2030-01.')
    expect(toGbt7714(referenceOf(known, undefined, siteUrl, 'chp_1__sec_2'), { place, day })).toBe(
      '小河县委, 小河县人民政府. 小河规划: 小政发〔2030〕1号, 第一章第二节[EB/OL]. (2030-01-02)[2030-02-03]. ' +
        'https://plans.example.org/a/river-2030/1/2.html.'
    )
    const { published: _, ...undated } = tiny
    expect(toGbt7714(referenceOf({ ...undated, official }), { day })).toBe(
      '小河县. 小河规划[EB/OL][2030-02-03]. https://example.org/plan.html.'
    )
  })

  test('names three authors of four, and three of three', () => {
    expect(toGbt7714(referenceOf({ ...tiny, issuer: '甲县、乙县、丙县、丁县' }))).toMatch(/^甲县, 乙县, 丙县, 等\. /)
    expect(toGbt7714(referenceOf({ ...tiny, issuer: '甲县、乙县、丙县' }))).toMatch(/^甲县, 乙县, 丙县\. /)
  })
})

describe('BibTeX', () => {
  test('has each author in braces', () => {
    expect(toBibTex(referenceOf(known))).toBe(
      [
        '@online{river-2030,',
        '  author = {{小河县委} and {小河县人民政府}},',
        '  title = {{小河规划}},',
        '  shorttitle = {{小河}},',
        '  date = {2030-01-02},',
        '  year = {2030},',
        '  number = {小政发〔2030〕1号},',
        '  organization = {小河县网站},',
        '  url = {https://example.org/plan.html},',
        '  language = {chinese}',
        '}',
        ''
      ].join('\n')
    )
  })

  test('leaves out what is not known', () => {
    const { published: _, ...undated } = tiny
    expect(toBibTex(referenceOf(undated))).toBe(
      '@misc{river-2030,\n  author = {{小河县}},\n  title = {{小河规划}},\n  shorttitle = {{小河}},\n  language = {chinese}\n}\n'
    )
  })

  test('has no command in the words of the plan, and every brace has its other', () => {
    const entry = toBibTex(referenceOf({ ...known, title: '100% \\end{x} A&B_1 #2 $3 ~ ^ }' }))
    expect(entry).toContain(
      '  title = {{100\\% \\textbackslash{}end\\textbraceleft{}x\\textbraceright{} A\\&B\\_1 \\#2 \\$3 \\textasciitilde{} \\textasciicircum{} \\textbraceright{}}},\n'
    )
    expect(entry.match(/\{/g)?.length).toBe(entry.match(/\}/g)?.length)
  })

  test('an address stays one', () => {
    const address = 'https://example.org/a_b%20c?d={e}&f#g'
    const entry = toBibTex(referenceOf({ ...tiny, official: { ...official, address } }))
    expect(entry).toContain('  url = {https://example.org/a_b%20c?d=%7Be%7D&f#g},\n')
  })
})

describe('RIS', () => {
  test('has a field on each line, and an author in each field', () => {
    expect(toRis(referenceOf(known)).split('\r\n')).toEqual([
      'TY  - ELEC',
      'AU  - 小河县委',
      'AU  - 小河县人民政府',
      'TI  - 小河规划',
      'ST  - 小河',
      'T2  - 小河县网站',
      'PY  - 2030',
      'DA  - 2030/01/02/',
      'M1  - 小政发〔2030〕1号',
      'UR  - https://example.org/plan.html',
      'LA  - zh-CN',
      'ER  - ',
      ''
    ])
  })

  test('leaves out what is not known, and keeps the slashes of a date', () => {
    const tags = (text: string) => text.match(/^[A-Z\d]{2}(?= {2}- )/gm)
    expect(toRis(referenceOf(tiny))).toContain('DA  - 2030/01//\r\n')
    const { published: _, ...undated } = tiny
    expect(tags(toRis(referenceOf(undated)))).toEqual(['TY', 'AU', 'TI', 'ST', 'LA', 'ER'])
  })

  test('a title on two lines ends no field', () => {
    expect(toRis(referenceOf({ ...tiny, title: '小河\r\nER  - \n规划' }))).toContain('TI  - 小河 ER - 规划\r\n')
  })
})

/** What is used here of csl-data.json, the schema of CSL 1.0.2. */
const cslSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      type: z.enum(['webpage', 'document']),
      title: z.string(),
      'title-short': z.string(),
      author: z.array(z.strictObject({ literal: z.string() })).min(1),
      issued: z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) }).exactOptional(),
      number: z.string().exactOptional(),
      'container-title': z.string().exactOptional(),
      URL: z.url().exactOptional(),
      note: z.string().exactOptional(),
      language: z.string()
    })
  )
  .length(1)

describe('CSL-JSON', () => {
  const parse = (text: string) => cslSchema.parse(JSON.parse(text))

  test('keeps to the schema, with parts of a date as numbers', () => {
    expect(parse(toCslJson(referenceOf(known, undefined, siteUrl)))).toMatchObject([
      {
        type: 'webpage',
        author: [{ literal: '小河县委' }, { literal: '小河县人民政府' }],
        issued: { 'date-parts': [[2030, 1, 2]] },
        URL: 'https://plans.example.org/a/river-2030/index.html'
      }
    ])
    expect(parse(toCslJson(referenceOf(tiny)))).toMatchObject([{ issued: { 'date-parts': [[2030, 1]] } }])
  })

  test('leaves out what is not known', () => {
    const { published: _, ...undated } = tiny
    expect(parse(toCslJson(referenceOf(undated)))).toEqual([
      {
        id: 'river-2030',
        type: 'document',
        title: '小河规划',
        'title-short': '小河',
        author: [{ literal: '小河县' }],
        language: 'zh-CN'
      }
    ])
  })
})
