import type { Finding } from './finding.ts'

/** What was found in several parts, one after the other. */
export function joinFindings(findings: readonly Finding[]): Finding {
  const sum = (of: (finding: Finding) => number) => findings.reduce((total, finding) => total + of(finding), 0)
  return {
    occurrences: sum(({ occurrences }) => occurrences),
    paragraphs: sum(({ paragraphs }) => paragraphs),
    parts: findings.flatMap(({ parts }) => parts),
    async read(from, to) {
      const read = []
      let before = 0
      for (const { paragraphs, read: readOne } of findings) {
        const [first, end] = [Math.max(0, from - before), Math.min(paragraphs, to - before)]
        if (first < end) read.push(...(await readOne(first, end)))
        before += paragraphs
      }
      return read
    },
    async placeOf(plan, id) {
      let [index, before] = [0, 0]
      for (const finding of findings) {
        const place = await finding.placeOf(plan, id)
        if (place) return { index: index + place.index, before: before + place.before }
        index += finding.paragraphs
        before += finding.occurrences
      }
      return undefined
    }
  }
}
