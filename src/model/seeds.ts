/**
 * What the files of `seeds/plans/<id>/` may hold. Every error text names what was expected; `readYaml` adds the
 * place and what was found. The fields are explained to editors in seeds/README.md.
 */
import * as z from 'zod'
import { refTo, type EntryRef } from './entry.ts'
import { greatestNumber } from './numeral.ts'
import { oddCharacter } from './odd-character.ts'

const whole = (words: string) => !oddCharacter.test(words)
const text = (expected: string) =>
  z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine(whole, { error: `${expected}, without control characters` })
const count = (expected: string) => z.int({ error: expected }).nonnegative({ error: expected })
const place = (expected: string) => z.int({ error: expected }).positive({ error: expected })
/** Numbers that headings can have. */
const chapterNumber = (expected: string) =>
  count(expected).max(greatestNumber, { error: `${expected}, at most ${greatestNumber}` })
const sectionNumber = (expected: string) =>
  place(expected).max(greatestNumber, { error: `${expected}, at most ${greatestNumber}` })
const webAddress = (expected: string) =>
  text(expected).refine((words) => /^https?:/.test(words) && URL.canParse(words), {
    error: `${expected} such as https://example.org/plan.html`
  })
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` })

/** A record with exactly these fields. */
const fields = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: `a record of the fields ${Object.keys(shape).join(', ')}` })

const held = choice(['full', 'partial', 'none'])

export const contentsSchema = z
  .array(
    fields({
      /** Set for a part (篇), which stands before its chapters. */
      unit: choice(['part']).exactOptional(),
      number: chapterNumber('the number of a chapter, 0 for what stands before the first'),
      title: text('the title of a chapter'),
      held,
      introduction: count('how many paragraphs stand before the first section'),
      sections: z
        .array(
          fields({
            number: sectionNumber('the number of a section'),
            title: text('the title of a section'),
            held,
            paragraphs: place('how many paragraphs the section has')
          }),
          { error: 'a list of sections' }
        )
        .default([])
    }),
    { error: 'a list of chapters' }
  )
  .min(1, { error: 'at least one chapter' })

const openingSchema = fields({
  chapter: chapterNumber('the number of the chapter in which the source begins'),
  section: sectionNumber('the number of the section in which the source begins').exactOptional(),
  paragraph: place('the number of the paragraph in which the source begins').default(1),
  lead: text('the beginning of that paragraph, as the published plan has it').exactOptional()
})

export const provenanceSchema = fields({
  title: text('the full title of the plan'),
  shortTitle: text('a short title, for narrow places'),
  /** By which other plans call it, beside its title. */
  names: z.array(text('a name of the plan'), { error: 'a list of names' }).exactOptional(),
  /** In words of the site: the first that a reader sees of the plan. */
  summary: text('what the plan is and whom it is for').exactOptional(),
  issuer: text('who issued the plan'),
  published: text('a date').regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a date such as 2019-12 or 2019-12-01' }),
  sha256: text('a SHA-256').regex(/^[0-9a-f]{64}$/, {
    error: 'the SHA-256 of source.txt, 64 hexadecimal digits in lower case'
  }),
  origin: text('where this copy of the text comes from'),
  /** Where the official text is published. */
  official: fields({
    title: text('the name of the site that has the official text'),
    address: webAddress('the address of the official text')
  }).exactOptional(),
  lacks: text('what the copy lacks').exactOptional(),
  opening: openingSchema.exactOptional(),
  /** Where each panel (专栏) has its heading and its last line in source.txt. */
  panels: z
    .array(fields({ line: place('a line of source.txt'), last: place('a line of source.txt') }), {
      error: 'a list of panels'
    })
    .exactOptional(),
  contents: contentsSchema
})

const day = (expected: string) =>
  text(expected).regex(/^\d{4}-\d{2}-\d{2}$/, { error: `${expected} such as 2019-12-01` })

export const witnessSchema = fields({
  title: text('what this copy of the text is'),
  location: text('where it is found'),
  address: webAddress('its address').exactOptional(),
  /** When the source was compared with it; its corrections have this date. */
  collated: day('a day')
})

export const correctionSchema = fields({
  line: place('a line of source.txt, from 1'),
  sic: z
    .string({ error: 'the words of the source' })
    .min(1, { error: 'the words of the source' })
    .refine((words) => !/\p{Cs}/u.test(words), { error: 'whole characters' }),
  corr: z
    .string({ error: 'the words that should stand there' })
    .refine(whole, { error: 'whole characters, and no control characters' }),
  kind: choice(['substitution', 'omission', 'insertion', 'duplication', 'garbled', 'intrusion', 'broken-paragraph']),
  certainty: choice(['certain', 'likely', 'doubtful']),
  source: text('the id of a witness'),
  note: text('the evidence in the text itself').exactOptional(),
  /** For a correction that came later than the others of its witness. */
  added: day('a day').exactOptional()
}).refine(({ sic, corr }) => sic !== corr, { error: 'a reading (corr) that differs from sic', path: ['corr'] })

export const apparatusSchema = fields({
  witnesses: z.record(z.string(), witnessSchema, { error: 'the witnesses by id' }),
  corrections: z.array(correctionSchema, { error: 'a list of corrections' })
})

export type Contents = z.infer<typeof contentsSchema>
export type Opening = z.infer<typeof openingSchema>
export type Provenance = z.infer<typeof provenanceSchema>
export type Witness = z.infer<typeof witnessSchema>
export type CorrectionSeed = z.infer<typeof correctionSchema>
export type Apparatus = z.infer<typeof apparatusSchema>

const entryId = text('an id').regex(/^[a-z][a-z\d]*(-[a-z\d]+)*$/, {
  error: 'an id of pinyin in lower case with hyphens, such as yanhai-shaodai, for it is an address'
})
const entryIds = (expected: string) => z.array(entryId, { error: expected })
const forms = z.array(text('a form as it stands in the text'), { error: 'a list of forms' })

export const categories = [
  'formula',
  'strategy',
  'institution',
  'mechanism',
  'platform',
  'pilot',
  'meeting',
  'trade',
  'transport',
  'investment',
  'finance',
  'taxation',
  'land',
  'ecology',
  'industry',
  'market',
  'credit',
  'governance',
  'talent',
  'service'
] as const

export const longestDefinition = 160

export const termSchema = fields({
  id: entryId,
  headword: text('the name of the term'),
  /** Every written variant; the headword alone when left out. */
  forms: forms.exactOptional(),
  category: choice(categories),
  definition: text('a definition').refine((words) => [...words].length <= longestDefinition, {
    error: `a definition of at most ${longestDefinition} characters`
  }),
  source: text('the law or document that defines the term').exactOptional(),
  see: entryIds('a list of ids of terms').exactOptional(),
  /** For a word that everybody knows: pages of reading leave it without a link. */
  common: z.literal(true, { error: 'true, or no such field' }).exactOptional(),
  /** Ids that the entry had before: their addresses lead here. */
  formerly: entryIds('a list of earlier ids').exactOptional()
})

export const placeKinds = [
  'country',
  'region',
  'province',
  'municipality',
  'city',
  'district',
  'county-level-city',
  'county',
  'area',
  'zone',
  'park',
  'lake',
  'river',
  'bay',
  'island',
  'port',
  'airport',
  'collective'
] as const

export const placeSchema = fields({
  id: entryId,
  headword: text('the name of the place'),
  /** Every written variant; the headword alone when left out. */
  forms: forms.exactOptional(),
  kind: choice(placeKinds),
  parent: entryId.exactOptional(),
  code: text('a code')
    .regex(/^\d{6}$/, { error: "the six digits of GB/T 2260 in quotation marks, such as '310000'" })
    .exactOptional(),
  note: text('one line about the name').exactOptional(),
  /** Of a collective: the places that its forms name together. */
  members: entryIds('a list of ids of places').min(2, { error: 'two places or more' }).exactOptional(),
  formerly: entryIds('a list of earlier ids').exactOptional()
}).refine(({ kind, members }) => (kind === 'collective') === (members !== undefined), {
  error: 'members for a collective, and for no other kind',
  path: ['members']
})

export const exceptionSchema = fields({
  form: text('a form as it stands in the text'),
  /** Ids of plans, chapters, sections or paragraphs; everywhere when left out. */
  in: z
    .array(text('an id such as yrd-2019/chp_10'), { error: 'a list of ids such as yrd-2019/chp_10' })
    .exactOptional(),
  /** The words directly before and behind the form. */
  after: text('the words directly before the form').exactOptional(),
  before: text('the words directly behind the form').exactOptional(),
  /** What the form means there; nothing when left out. */
  entry: text('an entry')
    .regex(/^(term|place):/, { error: 'an entry such as place:shanghai or term:yanhai-shaodai' })
    .refine((_entry): _entry is EntryRef => true)
    .exactOptional(),
  reason: text('the reason, one sentence')
})

export const glossarySchema = fields({
  /** The month whose law and institutions the definitions follow. */
  asOf: text('a month')
    .regex(/^\d{4}-\d{2}$/, { error: 'a month such as 2026-11' })
    .exactOptional(),
  terms: z.array(termSchema, { error: 'a list of terms' })
})
export const gazetteerSchema = z.array(placeSchema, { error: 'a list of places' })
export const exceptionsSchema = z.array(exceptionSchema, { error: 'a list of exceptions' })

export type TermSeed = z.infer<typeof termSchema>
export type PlaceSeed = z.infer<typeof placeSchema>
export type Exception = z.infer<typeof exceptionSchema>

/** Every written variant of an entry. */
export const formsOf = ({ headword, forms }: Pick<TermSeed, 'headword' | 'forms'>): readonly string[] =>
  forms ?? [headword]

/** What a place's forms name: the place itself, or the members of a collective. */
export const entriesOfPlace = ({ id, members }: Pick<PlaceSeed, 'id' | 'members'>): readonly EntryRef[] =>
  (members ?? [id]).map((member) => refTo('place', member))
