/** Glossary, gazetteer and exceptions: whatever the files hold, and whatever is annotated with what they say. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { stringify } from 'yaml'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { refTo } from '../../src/model/entry.ts'
import { readLexicon } from '../../src/read/read-lexicon.ts'
import { messagesOf } from '../tiny-plan.ts'
import { bytes, yaml } from './hostile-yaml.ts'

const seedsOf = (glossary: string | Uint8Array, gazetteer: string | Uint8Array, exceptions: string | Uint8Array) => ({
  glossary: new VFile({ path: 'glossary.yaml', value: glossary }),
  gazetteer: new VFile({ path: 'gazetteer.yaml', value: gazetteer }),
  exceptions: new VFile({ path: 'exceptions.yaml', value: exceptions })
})

test('any files are read as a lexicon, or it is said why not', () => {
  const file = fc.oneof(yaml, bytes, fc.constantFrom('[]', 'terms: []'))
  fc.assert(
    fc.property(file, file, file, (...files) => {
      const seeds = seedsOf(...files)
      const lexicon = readLexicon(seeds)
      if (!lexicon) expect(messagesOf(seeds)).not.toEqual([])
      for (const message of messagesOf(seeds)) expect(message).toMatch(/^[a-z]+\.yaml:\d+:\d+.+\([a-z\d-]+\)$/s)
    })
  )
})

const word = fc.string({ unit: fc.constantFrom('河', '江', '𠮷', '。', '<b>'), minLength: 1, maxLength: 4 })
const id = fc.constantFrom('a', 'b', 'c', 'd')
const units = ['p', 'p/chp_1', 'p/chp_1__intro', 'p/chp_10', 'p/chp_1__sec_1__p_1']
const scope = fc.oneof(fc.constant('everywhere'), fc.constant(['p']), fc.constant(['q']))
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 3 })

const term = fc.record(
  {
    ...{ id, headword: word, forms: some(word), category: fc.constant('trade'), definition: word, see: some(id) },
    scope,
    common: fc.constant(true)
  },
  { requiredKeys: ['id', 'headword', 'category', 'definition'] }
)
const place = fc.record(
  {
    id,
    headword: word,
    forms: some(word),
    scope,
    kind: fc.constantFrom('river', 'collective'),
    parent: id,
    members: some(id)
  },
  { requiredKeys: ['id', 'headword', 'kind'] }
)
const exception = fc.record(
  {
    form: word,
    in: some(fc.constantFrom(...units)),
    after: word,
    before: word,
    entry: id.map((name) => refTo('term', name)),
    reason: fc.constant('为测试而写')
  },
  { requiredKeys: ['form', 'reason'] }
)

test('files of the right shape are read, or each fault has its place', () => {
  fc.assert(
    fc.property(fc.array(term), fc.array(place), fc.array(exception), (terms, places, exceptions) => {
      const seeds = seedsOf(stringify({ terms }), stringify(places), stringify(exceptions))
      const lexicon = readLexicon(seeds)
      for (const message of messagesOf(seeds)) expect(message).toMatch(/^[a-z]+\.yaml:\d+:\d+.+\([a-z\d-]+\)$/s)
      if (lexicon) expect(lexicon.terms).toHaveLength(terms.length)
    })
  )
})

const forms = fc
  .uniqueArray(word, { maxLength: 6 })
  .map((words) => new Map(words.map((form, index) => [form, [{ entries: [refTo('term', String(index))] }]])))
const text = fc.array(fc.oneof(word, fc.constantFrom('海', '\ud842')), { maxLength: 10 }).map((words) => words.join(''))
const address = fc.constantFrom('p/chp_1__sec_1__p_1', 'p/chp_1__intro__p_1', 'p/chp_10__sec_1__p_1')

test('marks are the leftmost longest forms that mean something there, and hold what their parts mean', () => {
  fc.assert(
    fc.property(forms, fc.array(exception, { maxLength: 4 }), text, address, (forms, exceptions, text, address) => {
      /** What a form means where it stands: the first row that fits decides. */
      const meaningOf = (form: string, start: number) => {
        const row = exceptions.find(
          ({ form: other, in: units, after, before }) =>
            other === form &&
            (units?.some((unit) => `${address}__`.startsWith(`${unit}__`) || address.startsWith(`${unit}/`)) ?? true) &&
            text.slice(0, start).endsWith(after ?? '') &&
            text.slice(start + form.length).startsWith(before ?? '')
        )
        if (!row) return forms.get(form)?.[0]?.entries
        return row.entry === undefined ? undefined : [row.entry]
      }
      const words = [...new Set([...forms.keys(), ...exceptions.map(({ form }) => form)])]
      const longestFirst = words.sort((a, b) => b.length - a.length)
      const find = (from: number, to: number, longest: number) => {
        const found: { start: number; end: number; form: string; entries: readonly string[] }[] = []
        for (let start = from; start < to;) {
          const form = longestFirst.find(
            (one) =>
              one.length <= longest && start + one.length <= to && text.startsWith(one, start) && meaningOf(one, start)
          )
          const end = start + (form?.length ?? 1)
          if (form !== undefined) found.push({ start, end, form, entries: meaningOf(form, start) ?? [] })
          start = end
        }
        return found
      }
      const partsOf = (start: number, end: number): string[] =>
        find(start, end, end - start - 1).flatMap((part) => [...part.entries, ...partsOf(part.start, part.end)])

      const { marks } = createAnnotator({ forms, exceptions })(text, address)
      const expected = find(0, text.length, text.length).map((mark) => {
        const within = [...new Set(partsOf(mark.start, mark.end))].filter((entry) => !mark.entries.includes(entry))
        return { ...mark, ...(within.length > 0 && { within }) }
      })
      expect(marks).toEqual(expected)
      for (const { start, end, form } of marks) expect(text.slice(start, end)).toBe(form)
    })
  )
})
