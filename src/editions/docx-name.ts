/** What the Word documents of a plan are called: pages lead to them, and the page of downloads lists them. */
import { folderOf } from '../model/eid.ts'
import { paragraphsOf, type Chapter, type Plan } from '../model/plan.ts'

type Named = Pick<Plan, 'id' | 'chapters'>

/** The name of the Word document of a chapter, or of the whole plan; absent for a chapter that has no text. */
export function docxOf(plan: Named, chapter?: Chapter): string | undefined {
  if (chapter === undefined) return `${plan.id}.docx`
  const readable = readableOf(plan)
  if (!readable.includes(chapter)) return undefined
  return readable.length === 1 ? docxOf(plan) : docxOfChapter(plan, chapter)
}

/** Each chapter with a Word document of its own, and its name. The only one with text has none: it would be the same file again. */
export function chapterDocuments(plan: Named): { readonly chapter: Chapter; readonly name: string }[] {
  const readable = readableOf(plan)
  return readable.length === 1 ? [] : readable.map((chapter) => ({ chapter, name: docxOfChapter(plan, chapter) }))
}

/** No id of a plan has a point, so that the name is that of no other plan. */
const docxOfChapter = ({ id }: Named, chapter: Chapter) => `${id}.${folderOf(chapter.id)}.docx`

const readableOf = ({ chapters }: Named) =>
  chapters.filter((chapter) => paragraphsOf({ chapters: [chapter] }).length > 0)
