import type { VFile } from 'vfile'
import { listedId } from '../model/eid.ts'
import { firstBy } from '../model/contents-index.ts'
import type { YamlSeed } from './read-yaml.ts'
import type { Provenance } from '../model/seeds.ts'
import type { NamedUnit } from '../model/messages/text.ts'
import type { Chapter, PlanTree, Section } from '../model/plan.ts'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'

/**
 * Compare the parsed plan with the whole contents that its provenance lists: titles, paragraph counts, and what the
 * source holds. A wrongly joined or cut paragraph shows itself here.
 *
 * @param file `provenance.yaml`; receives one message per difference.
 */
export function checkContents({ chapters }: PlanTree, provenance: YamlSeed<Provenance>, file: VFile): void {
  const { contents } = provenance.value
  const listed = new Set(contents.map((entry) => listedId(entry)))
  for (const unit of ['chapter', 'part'] as const)
    checkOnce(
      ['contents'],
      contents.map((entry) => ({ ...entry, isCounted: (entry.unit ?? 'chapter') === unit })),
      unit
    )
  for (const { id, type, number, title } of chapters) {
    if (!listed.has(id)) {
      report(['contents'], { is: 'unlisted', at: { unit: type, number }, title })
    }
  }
  const held = firstBy(chapters, ({ id }) => id)
  for (const [index, entry] of contents.entries()) checkChapter(entry, ['contents', index], held.get(listedId(entry)))

  function checkOnce(
    path: PropertyKey[],
    entries: readonly { readonly number: number; readonly isCounted?: boolean }[],
    unit: NamedUnit['unit']
  ): void {
    const seen = new Set<number>()
    for (const [index, { number, isCounted = true }] of entries.entries()) {
      if (!isCounted || seen.size < seen.add(number).size) continue
      report([...path, index, 'number'], { is: 'twice', at: { unit, number } })
    }
  }

  function checkChapter(
    entry: Provenance['contents'][number],
    path: PropertyKey[],
    chapter: Chapter | undefined
  ): void {
    checkOnce([...path, 'sections'], entry.sections, 'section')
    const at: NamedUnit = { unit: entry.unit ?? 'chapter', number: entry.number }
    if (!checkHeld(entry, path, chapter, at)) return
    if (entry.held === 'full')
      checkCount(entry.introduction, [...path, 'introduction'], chapter.introduction.length, at)

    const listed = new Set(entry.sections.map(({ number }) => number))
    for (const section of chapter.sections) {
      if (!listed.has(section.number))
        report(path, {
          is: 'unlisted',
          at: { unit: 'section', number: section.number, outer: at },
          title: section.title
        })
    }
    const held = firstBy(chapter.sections, ({ number }) => number)
    for (const [index, sectionEntry] of entry.sections.entries()) {
      const sectionPath = [...path, 'sections', index]
      const within: NamedUnit = { unit: 'section', number: sectionEntry.number, outer: at }
      const section = held.get(sectionEntry.number)
      if (!checkHeld(sectionEntry, sectionPath, section, within) || sectionEntry.held !== 'full') continue
      checkCount(sectionEntry.paragraphs, [...sectionPath, 'paragraphs'], section.paragraphs.length, within)
    }
  }

  /** Whether the unit is there to look into. */
  function checkHeld<T extends Chapter | Section>(
    entry: { readonly title: string; readonly held: string },
    path: PropertyKey[],
    unit: T | undefined,
    at: NamedUnit
  ): unit is T {
    if ((unit === undefined) !== (entry.held === 'none')) {
      report([...path, 'held'], { is: 'held', at, held: entry.held, isThere: unit !== undefined })
    } else if (unit && unit.title !== entry.title) {
      report([...path, 'title'], { is: 'title', at, listed: entry.title, found: unit.title })
    }
    return unit !== undefined && entry.held !== 'none'
  }

  function checkCount(listed: number, path: PropertyKey[], found: number, at: NamedUnit): void {
    if (listed !== found) report(path, { is: 'count', at, listed, found })
  }

  function report(path: PropertyKey[], difference: Parameters<typeof say<'contents-differ'>>[1]): void {
    fault(file, say('contents-differ', difference), provenance.placeOf(path))
  }
}
