/** How the text names an entry: by its forms, and by short words that mean it in their context (区内). */
import type { Place, Term } from '../model/entries.ts'

type Named = Pick<Term | Place, 'forms' | 'occurrences'>

/** The words that name an entry directly, the most frequent first. */
export function writtenForms({ occurrences }: Pick<Named, 'occurrences'>): { form: string; count: number }[] {
  const byForm = Map.groupBy(
    occurrences.filter(({ through }) => through === undefined),
    ({ form }) => form
  )
  return [...byForm].map(([form, all]) => ({ form, count: all.length })).sort((a, b) => b.count - a.count)
}

/** 示范区（12处）、区内（3处）; a single one stands without its number. Absent where the text never names the entry directly. */
export function sayWrittenForms(entry: Pick<Named, 'occurrences'>): string | undefined {
  const forms = writtenForms(entry)
  if (forms.length < 2) return forms[0]?.form
  return forms.map(({ form, count }) => `${form}（${count}处）`).join('、')
}

/** The words that mean an entry only in their context, where most of its direct occurrences are such; else none. */
export function contextForms({ forms, occurrences }: Named): string[] {
  const written = writtenForms({ occurrences })
  const inContext = written.filter(({ form }) => !forms.includes(form))
  const sum = (all: typeof written) => all.reduce((sum, { count }) => sum + count, 0)
  return 2 * sum(inContext) > sum(written) ? inContext.map(({ form }) => form) : []
}
