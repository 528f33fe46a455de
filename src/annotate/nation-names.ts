/** By which names the places of the nation are called, and what has to speak for each. */
import commonNames from '../national/common-names.json' with { type: 'json' }
import type { Level } from '../national/places.ts'
import type { NamedPlace } from '../read/merge-places.ts'

/** What speaks for a place, so that a form is taken for it. */
export type Voice =
  /** The plan is about what it lies in. */
  | 'region'
  /** The paragraph names what it lies in, or the plan its prefecture. */
  | 'parent'
  /** Another place stands right beside; for a county whose name is a word or that of several, one of its province. */
  | 'neighbour'
  /** The plan is about the whole nation. */
  | 'nation'

export interface Candidate extends NamedPlace {
  /** One of them has to speak; none where the form cannot mean anything else. */
  readonly voices?: readonly Voice[]
}

/** By form, all places that have it. */
export function namesOfNation(places: readonly NamedPlace[]): ReadonlyMap<string, readonly Candidate[]> {
  const present = new Map<string, Candidate[]>()
  const past = new Map<string, Candidate[]>()
  for (const named of places) {
    const { headword, short, abbreviation, former, level } = named.place
    add(present, headword, named, voicesOfFull(headword, level))
    if (abbreviation !== undefined) add(present, abbreviation, named, undefined)
    if (short !== undefined) add(present, short, named, voicesOfShort(short, level))
    for (const name of former)
      if (!isWord(name) && !parts.test(name)) add(past, name, named, voicesOfFull(name, 'county'))
  }
  // A name in use goes before one of the past.
  return new Map([...past, ...present])
}

function voicesOfFull(name: string, level: Level): readonly Voice[] | undefined {
  if (level === 'country' || level === 'province') return undefined
  if (isWord(name) || parts.test(name)) return ['neighbour']
  return name.length === 2 ? ['region', 'parent', 'neighbour'] : undefined
}

function voicesOfShort(short: string, level: Level): readonly Voice[] | undefined {
  if (level === 'province') return undefined
  if (level === 'prefecture') return isWord(short) ? ['region', 'neighbour'] : undefined
  // Of the lake is spoken more often than of the county that has its name.
  if (isWord(short) || townWords.test(short) || features.has(short)) return ['neighbour']
  // 格尔木, 香格里拉
  if (short.length > 2) return ['region', 'parent', 'neighbour', 'nation']
  return frequent.has(short) ? ['region', 'neighbour'] : ['region', 'parent', 'neighbour']
}

const words = new Set(commonNames.words)
const features = new Set(commonNames.features)
const frequent = new Set(commonNames.frequent)
const isWord = (name: string) => words.has(name)

/** Parts of a town, which many have: 新城, 市中; and where a name is one in full: 城区, 老城区, and counties (和县). */
const townWords = /^[东西南北中上下前后新老旧古城市郊矿港关厢]{2,3}$/
const parts = /^(?:[新老旧]?城|[东西南北中新老郊矿])区$|^和县$/

function add(
  map: Map<string, Candidate[]>,
  form: string,
  named: NamedPlace,
  voices: readonly Voice[] | undefined
): void {
  const known = map.get(form) ?? []
  map.set(form, known)
  if (known.some(({ entry }) => entry === named.entry)) return
  known.push({ ...named, ...(voices && { voices }) })
}
