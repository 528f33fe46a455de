/** Where a mark may begin and end in a text. */
import { campusAt, createCuts, institutionAt, noCuts, type Words } from './words.ts'
import type { Found } from './judge.ts'

interface Edges {
  /** The word that a mark would cut, or the name that it would take a part of. */
  readonly cutBy: (found: Found, isName: boolean) => string | undefined
  /** Whether a form that is a name somewhere stands here as one, and is not the beginning of a longer one. */
  readonly isName: (found: Found) => boolean
}

/** What is known of names. */
interface Names {
  readonly has: (form: string) => boolean
  readonly isProvince: (form: string) => boolean
}

/** @param words Absent where nothing is cut. */
export function createEdges(text: string, words: Words | undefined, { has, isProvince }: Names): Edges {
  const cuts = words ? createCuts(words.cut(text)) : noCuts
  return {
    cutBy(found, isName) {
      const { start, end } = found
      if (!isName) return cuts.cutBy(start, end, false)
      const campus = campusAt(text, start, end)
      if (campus !== undefined || isAlone(found) || isCityPart(end)) return campus
      // 嘉善|县域
      if (/[县市区]$/.test(found.form) && text.charAt(end) === '域') return text.slice(end - 1, end + 1)
      if (/^[县市区]域/.test(text.slice(end, end + 2))) return undefined
      const word = cuts.cutBy(start, end, true)
      if (word !== undefined) return isTwoNames(word, found.form) ? undefined : word
      return words && institutionAt(words, text, start, end)
    },
    isName(found) {
      const { form, start, end } = found
      // 江北|县, 湘西|州; 青岛市|南.
      if (!/[省市县区州盟旗国]$/.test(form) && /^(?:[县旗盟]|州(?!市))/.test(text.slice(end, end + 2))) return false
      if (form.endsWith('市') && isCityPart(end - 1)) return false
      // 和|安全. What the dictionary has together with its province, it cuts nowhere: 吉林长春.
      return form.length > 2 || cuts.isOne(start, end) || isAlone(found) || cuts.cutBy(start, end, true) !== undefined
    }
  }

  /** Whether a form fills the room between two marks: 来安 in 天长、来安、全椒. */
  function isAlone({ start, end }: Found): boolean {
    return stops.test(text.charAt(start - 1) || '。') && stops.test(text.charAt(end) || '。')
  }

  /** Whether a word of the dictionary is a province and what lies in it: 吉林长春, 贵州省遵义地区. */
  function isTwoNames(word: string, form: string): boolean {
    const [before, after] = [word.slice(0, -form.length), word.slice(form.length)]
    return (
      (word.startsWith(form) && isProvince(form) && (has(after) || after.endsWith('地区'))) ||
      (word.endsWith(form) && isProvince(before))
    )
  }

  /** Whether 市 begins the name of a district: 青岛|市南、市北. */
  function isCityPart(at: number): boolean {
    return text.charAt(at) === '市' && has(text.slice(at, at + 2)) && stops.test(text.charAt(at + 2))
  }
}

const stops = /^[、，,。；：（）《》“”－—～·\s]$/
