import { expect, test } from 'vitest'
import type * as z from 'zod'
import { exceptionsSchema, gazetteerSchema, glossarySchema } from './lexicon-seeds.ts'
import { apparatusSchema, provenanceSchema } from './seeds.ts'

const provenance = {
  title: '小河规划',
  shortTitle: '小河',
  issuer: '小河县',
  published: '2030-01',
  sha256: 'a'.repeat(64),
  origin: '为测试而写',
  contents: [{ number: 1, title: '总则', held: 'full', introduction: 1 }]
}
const correction = { line: 1, sic: '小和', corr: '小河', kind: 'garbled', certainty: 'certain', source: 'w' }
const witness = { title: '另本', location: '档案馆', collated: '2030-01-02' }
const term = { id: 'duchuan', headword: '渡船', category: 'transport', definition: '过河的船。' }
const place = { id: 'xiao-he', headword: '小河', kind: 'river' }
const exception = { form: '小河', reason: '是一条渠。' }

/** What is expected, at each field that is wrong. */
const faultsOf = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

test('takes seeds with the fields that they need, adds what is left out, and drops the white space around words', () => {
  expect(provenanceSchema.parse({ ...provenance, title: ' 小河规划\n', opening: { chapter: 1 } })).toEqual({
    ...provenance,
    opening: { chapter: 1, paragraph: 1 },
    contents: [{ number: 1, title: '总则', held: 'full', introduction: 1, sections: [] }]
  })
  expect(apparatusSchema.parse({ witnesses: { w: witness }, corrections: [correction] }).corrections).toEqual([
    correction
  ])
  expect(glossarySchema.parse({ asOf: '2030-01', terms: [term] })).toEqual({ asOf: '2030-01', terms: [term] })
  expect(gazetteerSchema.parse([place])).toEqual([place])
  expect(exceptionsSchema.parse([exception])).toEqual([exception])
})

test.each<[string, z.ZodType, unknown, string[]]>([
  [
    'fields of provenance.yaml of the wrong kind',
    provenanceSchema,
    Object.fromEntries(
      [...Object.keys(provenance), 'names', 'summary', 'official', 'lacks', 'opening', 'panels'].map(
        (name): [string, number] => [name, 1]
      )
    ),
    [
      'title: the full title of the plan',
      'shortTitle: a short title, for narrow places',
      'names: a list of names',
      'summary: what the plan is and whom it is for',
      'issuer: who issued the plan',
      'published: a date',
      'sha256: a SHA-256',
      'origin: where this copy of the text comes from',
      'official: a record of the fields title, address',
      'lacks: what the copy lacks',
      'opening: a record of the fields chapter, section, paragraph, lead',
      'panels: a list of panels',
      'contents: a list of chapters'
    ]
  ],
  [
    'an opening, panels and names that say nothing',
    provenanceSchema,
    {
      ...provenance,
      names: [' '],
      opening: { chapter: -1, section: 0, paragraph: 0, lead: '' },
      panels: [{ line: 0, last: 1.5 }]
    },
    [
      'names.0: a name of the plan',
      'opening.chapter: the number of the chapter in which the source begins',
      'opening.section: the number of the section in which the source begins',
      'opening.paragraph: the number of the paragraph in which the source begins',
      'opening.lead: the beginning of that paragraph, as the published plan has it',
      'panels.0.line: a line of source.txt',
      'panels.0.last: a line of source.txt'
    ]
  ],
  [
    'contents that say nothing',
    provenanceSchema,
    {
      ...provenance,
      contents: [
        {
          unit: 'book',
          number: -1,
          title: '',
          held: 'all',
          introduction: -1,
          sections: [{ number: 0, title: '', held: 'all', paragraphs: 0 }]
        },
        { ...provenance.contents[0], sections: 1 }
      ]
    },
    [
      'contents.0.number: the number of a chapter, 0 for what stands before the first',
      'contents.0.title: the title of a chapter',
      'contents.0.held: one of full, partial, none',
      'contents.0.introduction: how many paragraphs stand before the first section',
      'contents.0.sections.0.number: the number of a section',
      'contents.0.sections.0.title: the title of a section',
      'contents.0.sections.0.held: one of full, partial, none',
      'contents.1.sections: a list of sections'
    ]
  ],
  ['no contents', provenanceSchema, { ...provenance, contents: [] }, ['contents: at least one chapter']],
  [
    'a row of corrections.yaml of nothing but numbers',
    apparatusSchema,
    {
      witnesses: { w: { title: 1, location: 1, collated: 1 } },
      corrections: [{ line: 0, sic: 1, corr: 1, kind: 1, certainty: 1, source: 1, note: 1, added: 1 }]
    },
    [
      'witnesses.w.title: what this copy of the text is',
      'witnesses.w.location: where it is found',
      'witnesses.w.collated: a day',
      'corrections.0.line: a line of source.txt, from 1',
      'corrections.0.sic: the words of the source',
      'corrections.0.corr: the words that should stand there',
      'corrections.0.kind: one of substitution, omission, insertion, duplication, garbled, intrusion, broken-paragraph',
      'corrections.0.certainty: one of certain, likely, doubtful',
      'corrections.0.source: the id of a witness',
      'corrections.0.note: the evidence in the text itself',
      'corrections.0.added: a day'
    ]
  ],
  [
    'a correction of nothing, and one to half a character',
    apparatusSchema,
    {
      witnesses: 1,
      corrections: [
        { ...correction, sic: '' },
        { ...correction, corr: '\ud842' }
      ]
    },
    [
      'witnesses: the witnesses by id',
      'corrections.0.sic: the words of the source',
      'corrections.1.corr: whole characters, and no control characters'
    ]
  ],
  [
    'a term of nothing but numbers',
    glossarySchema,
    {
      terms: [{ id: 1, headword: 1, forms: 1, category: 1, definition: 1, source: 1, see: 1, common: 1, formerly: 1 }]
    },
    [
      'terms.0.id: an id',
      'terms.0.headword: the name of the term',
      'terms.0.forms: a list of forms',
      'terms.0.category: one of formula, strategy, institution, mechanism, platform, pilot, meeting, trade, transport, investment, finance, taxation, land, ecology, industry, market, credit, governance, talent, service',
      'terms.0.definition: a definition',
      'terms.0.source: the law or document that defines the term',
      'terms.0.see: a list of ids of terms',
      'terms.0.common: true, or no such field',
      'terms.0.formerly: a list of earlier ids'
    ]
  ],
  [
    'a form that is none',
    glossarySchema,
    { terms: [{ ...term, forms: [''] }] },
    ['terms.0.forms.0: a form as it stands in the text']
  ],
  [
    'a common word that is hard',
    glossarySchema,
    { terms: [{ ...term, common: true, hard: true }] },
    ['terms.0.hard: no such field beside "common", which is for words that everybody knows,']
  ],
  [
    'a common word that is said not to be one',
    glossarySchema,
    { terms: [{ ...term, common: false }] },
    ['terms.0.common: true, or no such field']
  ],
  [
    'a place of nothing but numbers',
    gazetteerSchema,
    [{ id: 1, headword: 1, forms: 1, kind: 1, parent: 1, code: 1, note: 1, members: 1, formerly: 1 }],
    [
      '0.id: an id',
      '0.headword: the name of the place',
      '0.forms: a list of forms',
      '0.kind: one of country, region, province, municipality, autonomous-region, special-administrative-region, city, prefecture, autonomous-prefecture, league, district, county-level-city, county, banner, area, zone, park, lake, river, bay, island, port, airport, collective',
      '0.parent: an id',
      '0.code: a code',
      '0.note: one line about the name',
      '0.members: a list of ids of places',
      '0.formerly: a list of earlier ids'
    ]
  ],
  [
    'members of what is not a collective, and a collective of one or none',
    gazetteerSchema,
    [
      { ...place, members: ['a', 'b'] },
      { ...place, kind: 'collective' },
      { ...place, kind: 'collective', members: ['a'] }
    ],
    [
      '0.members: members for a collective, and for no other kind',
      '1.members: members for a collective, and for no other kind',
      '2.members: two places or more'
    ]
  ],
  [
    'an exception of nothing but numbers',
    exceptionsSchema,
    [
      { form: 1, in: 1, after: 1, before: 1, entry: 1, reason: 1 },
      { ...exception, in: [''] }
    ],
    [
      '0.form: a form as it stands in the text',
      '0.in: a list of ids such as river-2030/chp_10',
      '0.after: the words directly before the form',
      '0.before: the words directly after the form',
      '0.entry: an entry',
      '0.reason: the reason, one sentence',
      '1.in.0: an id such as river-2030/chp_10'
    ]
  ],
  ['no list of terms', glossarySchema, { terms: 1 }, ['terms: a list of terms']],
  ['a glossary that is a list', glossarySchema, [term], [': a record of the fields asOf, terms']],
  ['no list of places', gazetteerSchema, 1, [': a list of places']],
  ['no list of exceptions', exceptionsSchema, 1, [': a list of exceptions']]
])('says what it expects instead of %s', (_, schema, value, faults) => {
  expect(faultsOf(schema, value)).toEqual(faults)
})

const entry = 'an entry such as place:shanghai or term:yanhai-shaodai'
const id = 'an id of pinyin in lower case with hyphens, such as yanhai-shaodai, for it is an address'
const code = "the six digits of GB/T 2260 in quotation marks, such as '310000'"
const hash = 'the SHA-256 of source.txt, 64 hexadecimal digits in lower case'

test.each<[string, (value: string) => [z.ZodType, unknown], string[], string[], string]>([
  [
    'a date',
    (published) => [provenanceSchema, { ...provenance, published }],
    ['2030-01', '2030-01-02'],
    ['2030', '2030-1', '2030-01-2', 'x2030-01', '2030-01x'],
    'published: a date such as 2019-12 or 2019-12-01'
  ],
  [
    'a hash',
    (sha256) => [provenanceSchema, { ...provenance, sha256 }],
    ['09af'.repeat(16)],
    ['a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64)],
    `sha256: ${hash}`
  ],
  [
    'a day',
    (added) => [apparatusSchema, { witnesses: {}, corrections: [{ ...correction, added }] }],
    ['2030-01-02'],
    ['2030-01', '2030-1-02', '2030-01-2', 'x2030-01-02', '2030-01-02x'],
    'corrections.0.added: a day such as 2019-12-01'
  ],
  [
    'an id',
    (id) => [glossarySchema, { terms: [{ ...term, id }] }],
    ['a', 'a1', 'yi-dai-1', 'sh-31-a'],
    ['1a', 'Yi', 'yi-', 'yi--dai', '-yi', 'yi_dai', '河'],
    `terms.0.id: ${id}`
  ],
  [
    'a month',
    (asOf) => [glossarySchema, { asOf, terms: [] }],
    ['2026-11'],
    ['2026', '2026-1', '2026-11-01', 'x2026-11'],
    'asOf: a month such as 2026-11'
  ],
  [
    'the address of an official text',
    (address) => [provenanceSchema, { ...provenance, official: { title: '小河县网站', address } }],
    ['https://example.org/', 'http://example.org/a?b=c#d'],
    ['example.org', '/plan.html', 'javascript:alert(1)', 'ftp://example.org/', 'https://', 'https://a b/'],
    'official.address: the address of the official text such as https://example.org/plan.html'
  ],
  [
    'the address of a witness',
    (address) => [apparatusSchema, { witnesses: { w: { ...witness, address } }, corrections: [] }],
    ['https://example.org/'],
    ['档案馆'],
    'witnesses.w.address: its address such as https://example.org/plan.html'
  ],
  [
    'a code',
    (code) => [gazetteerSchema, [{ ...place, code }]],
    ['310000'],
    ['31000', '3100000', 'x310000', '31000x'],
    `0.code: ${code}`
  ],
  [
    'an entry',
    (entry) => [exceptionsSchema, [{ ...exception, entry }]],
    ['term:a', 'place:a'],
    ['plan:a', 'a', 'xterm:a', 'term'],
    `0.entry: ${entry}`
  ]
])('knows %s', (_, make, good, bad, fault) => {
  expect(good.flatMap((value) => faultsOf(...make(value)))).toEqual([])
  expect(bad.map((value) => faultsOf(...make(value)))).toEqual(bad.map(() => [fault]))
})

test('takes a definition of 160 characters, and no longer one', () => {
  const faults = (definition: string) => faultsOf(glossarySchema, { terms: [{ ...term, definition }] })
  expect(faults('𠮷'.repeat(160))).toEqual([])
  expect(faults('长'.repeat(161))).toEqual(['terms.0.definition: a definition of at most 160 characters'])
})
