/** What a dictionary knows of words, so that a mark does not cut one. */
export interface Words {
  /** Cut a text into words; put together they are the text. */
  readonly cut: (text: string) => readonly string[]
  /** The same words with their kinds: n noun, v verb, and so on, as jieba has them. */
  readonly tag: (text: string) => readonly TaggedWord[]
}

export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** The words of a text, for marks in it. */
interface Cuts {
  /**
   * The word that a mark would cut. It may take some words of a compound, and leave others (科技|成果转化); what it may
   * not leave is a single character: 污染源|头.
   *
   * @param isName Whether the mark is a name. The name of something else is not cut at all: 浙江|大学, 杭州|湾.
   */
  readonly cutBy: (start: number, end: number, isName: boolean) => string | undefined
  /** Whether the text is cut before and after, and nowhere between; what a division has may follow: 青岛|港. */
  readonly isOne: (start: number, end: number) => boolean
}

export function createCuts(words: readonly string[]): Cuts {
  const text = words.join('')
  const starts: number[] = []
  for (const word of words) starts.push(...Array<number>(word.length).fill(starts.length))
  const wordAt = (at: number) => {
    const start = starts[at] ?? at
    let end = at + 1
    while (end < text.length && starts[end] === start) end++
    return { start, end }
  }

  return {
    cutBy(start, end, isName) {
      const [first, last] = [wordAt(start), wordAt(end - 1)]
      for (const word of [first, last]) {
        const [before, after] = [Math.max(0, start - word.start), Math.max(0, word.end - end)]
        const isInside = isName && first.start === last.start && before + after > 0
        if (isName && before === 0 && own.test(text.slice(end, word.end))) continue
        if (isInside || before === 1 || after === 1) return text.slice(word.start, word.end)
      }
      const next = text.slice(end, end < text.length ? wordAt(end).end : end)
      if (isName && waters.test(next)) return text.slice(start, end) + next
      const land = isName ? lands.exec(text.slice(end, end + 5))?.[0] : undefined
      return land === undefined ? undefined : text.slice(start, end) + land
    },
    isOne(start, end) {
      const word = wordAt(start)
      return word.start === start && (word.end === end || (word.end > end && own.test(text.slice(end, word.end))))
    }
  }
}

/**
 * The name of a university, a bank or a company that begins with a short name of a place: 海南|热带|海洋|学院. Longer ones
 * than a dictionary knows, of nouns and the like.
 *
 * @param end Where the name of the place ends.
 */
export function institutionAt(words: Words, text: string, start: number, end: number): string | undefined {
  if (/(?:[省市县区盟旗]|自治州)$/.test(text.slice(start, end))) return undefined
  const after = text.slice(end, end + longestInstitution)
  if (!institutions.test(after)) return undefined
  let at = end
  for (const { word, tag } of words.tag(after).slice(0, mostNouns)) {
    if (qualities.test(word)) return undefined
    at += word.length
    if (institutions.test(word)) return endsInstitution.test(word) ? text.slice(start, at) : undefined
    if (!/^(?:n|l|vn)/.test(tag) || deeds.test(word)) return undefined
  }
  return undefined
}

/** The name of what belongs to a university, where it begins before a place: 大学（深圳）, 附属中山医院. */
export function campusAt(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - 3), start)
  if (/(?:大学|学院)（$/.test(before) && text.charAt(end) === '）') return text.slice(start - 3, end + 1)
  return before.endsWith('附属') ? text.slice(start - 2, end) : undefined
}

const institutions = /大学|学院|银行|集团|公司|控股|交易所|合作组织/
/** What is said of universities and companies, and is in no name of one. */
const qualities = /^(?:一流|高水平|重点|知名|优质|有关|国有|骨干|龙头|大型)/
const endsInstitution = /(?:大学|学院|银行|集团|公司|控股|交易所|合作组织)$/
/** What a place does with them. */
const deeds = /^(?:建设|发展|合作|改革|开放|支持|推进|招商|投资)$/
const longestInstitution = 12
const mostNouns = 4

/** What has its name from the place at it, and is not the place: bays and plains, and streets far away. */
const waters = /^(?:[湾洋湖江河岛峡石路]|平原|高原|盆地|沙地|沙漠|山脉|草原|流域|灌区|海峡|[东西南北中]路|大道|大街)$/

/** What is said of rivers, mountains and lakes. */
const lands = /^(?:干流|国家公园|国家湿地|风景名胜|大峡谷)/

/** What a division has: its committee, its government, its port; or another word for where it is. */
const own = /^(?:[省市县区]?委|[省市县区]?(?:人民)?政府|港|地区)$/

/** Without a dictionary, nothing is cut. */
export const noCuts: Cuts = { cutBy: () => undefined, isOne: () => true }
