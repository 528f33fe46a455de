/**
 * How the time of annotation grows with the text and with the lexicon: `npm run bench:annotate`. Prints the table of
 * bench/README.md. Texts and forms are synthetic, from a fixed seed: one text in one call, every 20th word a form.
 */
import { createAnnotator, type Annotate } from '../src/annotate/annotate.ts'
import { loadWords } from '../src/integration/words.ts'
import { refTo } from '../src/model/entry.ts'
import { nationalPlaces } from '../src/national/places.ts'
import { mergePlaces } from '../src/read/merge-places.ts'
import { createRandom } from './random.ts'

const sizes = [10_000, 1_000_000, 10_000_000]
const lexicons = [250, 2_500, 25_000]
const alphabet = Array.from({ length: 3_000 }, (_, index) => String.fromCharCode(0x4e00 + index))

const rows = [...lexicons.map(measureLexicon), measureNation()]

function measureLexicon(count: number): Row {
  const random = createRandom(count)
  const forms = Array.from({ length: count }, () => createWord(random, 2 + Math.floor(random() * 7)))
  const annotate = createAnnotator({
    forms: new Map(forms.map((form) => [form, [{ entries: [refTo('place', form)] }]])),
    exceptions: []
  })
  return {
    name: count.toLocaleString('en'),
    cells: sizes.map((size) => measure(annotate, createText(random, forms, size)))
  }
}

/** The countries and the divisions of China by their full and short names, and the words that no mark may cut. */
function measureNation(): Row {
  const names = nationalPlaces.flatMap(({ headword, short }) => [headword, short ?? []].flat())
  const annotate = createAnnotator(
    { forms: new Map(), exceptions: [], national: mergePlaces([], nationalPlaces).named },
    loadWords(names)
  )
  const random = createRandom(names.length)
  return { name: 'the nation', cells: sizes.map((size) => measure(annotate, createText(random, names, size))) }
}

console.log(`| forms | ${sizes.map((size) => `${size.toLocaleString('en')} characters`).join(' | ')} |`)
console.log(`|---:|${sizes.map(() => '---:|').join('')}`)
for (const { name, cells: row } of rows) {
  // A character of the text in the middle costs 1.
  const unit = row[1]?.perCharacter ?? NaN
  const cells = row.map(({ milliseconds, perCharacter }) => {
    const cost = (perCharacter / unit).toFixed(2)
    return `${milliseconds.toFixed(1)} ms (${cost})`
  })
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}

interface Measured {
  readonly milliseconds: number
  readonly perCharacter: number
}

interface Row {
  readonly name: string
  /** For each size. */
  readonly cells: readonly Measured[]
}

/** The best run of five, or of as many as a million characters take; the first half is to warm up. */
function measure(annotate: Annotate, text: string): Measured {
  const length = 2 * Math.max(5, Math.ceil(1_000_000 / text.length))
  const times = Array.from({ length }, () => {
    const start = performance.now()
    annotate(text, 'synthetic')
    return performance.now() - start
  })
  const milliseconds = Math.min(...times.slice(length / 2))
  return { milliseconds, perCharacter: milliseconds / text.length }
}

function createText(random: () => number, forms: readonly string[], size: number): string {
  const words: string[] = []
  for (let length = 0; length < size;) {
    const form = random() < 0.05 ? forms[Math.floor(random() * forms.length)] : undefined
    const word = form ?? createWord(random, 1 + Math.floor(random() * 3))
    words.push(word)
    length += word.length
  }
  return words.join('').slice(0, size)
}

function createWord(random: () => number, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
}
