import type { VFile } from 'vfile'
import { listedId } from '../model/eid.ts'
import { firstBy } from '../model/contents-index.ts'
import type { YamlSeed } from './read-yaml.ts'
import type { Provenance } from '../model/seeds.ts'
import type { Chapter, PlanTree, Section } from '../model/plan.ts'
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
      say(
        ['contents'],
        `Expected every ${type} of source.txt in contents, found none for ${type} ${number} ${title}. Add it.`
      )
    }
  }
  const held = firstBy(chapters, ({ id }) => id)
  for (const [index, entry] of contents.entries()) checkChapter(entry, ['contents', index], held.get(listedId(entry)))

  function checkOnce(
    path: PropertyKey[],
    entries: readonly { readonly number: number; readonly isCounted?: boolean }[],
    unit: string
  ): void {
    const seen = new Set<number>()
    for (const [index, { number, isCounted = true }] of entries.entries()) {
      if (!isCounted || seen.size < seen.add(number).size) continue
      say(
        [...path, index, 'number'],
        `Expected each ${unit} once in contents, found ${unit} ${number} again. Correct the number, or take the entry out.`
      )
    }
  }

  function checkChapter(
    entry: Provenance['contents'][number],
    path: PropertyKey[],
    chapter: Chapter | undefined
  ): void {
    checkOnce([...path, 'sections'], entry.sections, 'section')
    const name = `${entry.unit ?? 'chapter'} ${entry.number}`
    if (!checkHeld(entry, path, chapter, name)) return
    if (entry.held === 'full')
      checkCount(
        entry.introduction,
        [...path, 'introduction'],
        chapter.introduction.length,
        `the introduction of ${name}`
      )

    const listed = new Set(entry.sections.map(({ number }) => number))
    for (const section of chapter.sections) {
      if (!listed.has(section.number))
        say(
          path,
          `Expected every section of source.txt in contents, found none for section ${section.number} of chapter ${entry.number}, ${section.title}. Add it.`
        )
    }
    const held = firstBy(chapter.sections, ({ number }) => number)
    for (const [index, sectionEntry] of entry.sections.entries()) {
      const sectionPath = [...path, 'sections', index]
      const name = `section ${sectionEntry.number} of chapter ${entry.number}`
      const section = held.get(sectionEntry.number)
      if (!checkHeld(sectionEntry, sectionPath, section, name) || sectionEntry.held !== 'full') continue
      checkCount(sectionEntry.paragraphs, [...sectionPath, 'paragraphs'], section.paragraphs.length, name)
    }
  }

  /** Whether the unit is there to look into. */
  function checkHeld<T extends Chapter | Section>(
    entry: { readonly title: string; readonly held: string },
    path: PropertyKey[],
    unit: T | undefined,
    name: string
  ): unit is T {
    if ((unit === undefined) !== (entry.held === 'none')) {
      const found = unit ? 'it' : 'nothing of it'
      say(
        [...path, 'held'],
        `Expected source.txt to hold ${name} as said here (${entry.held}), found ${found}. Correct held, or the heading by a correction.`
      )
    } else if (unit && unit.title !== entry.title) {
      say(
        [...path, 'title'],
        `Expected the title “${entry.title}” for ${name}, found “${unit.title}” in source.txt. Correct the one that is wrong.`
      )
    }
    return unit !== undefined && entry.held !== 'none'
  }

  function checkCount(expected: number, path: PropertyKey[], found: number, name: string): void {
    if (expected === found) return
    say(
      path,
      `Expected ${expected} paragraphs in ${name}, found ${found} in source.txt. Join a broken paragraph by a correction, or correct the count.`
    )
  }

  function say(path: PropertyKey[], sentence: string): void {
    fault(file, 'contents-differ', sentence, provenance.placeOf(path))
  }
}
