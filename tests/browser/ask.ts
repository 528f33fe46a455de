/** Runs in the search page, under any driver of browsers: no name from outside these functions is known there. */
import type { Question } from './search-truth.ts'

/** Ask as Enter does, one question after the other, and read the data of each answer. */
export async function ask(questions: readonly Question[]) {
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  const box = form?.querySelector<HTMLInputElement>('input[name=q]')
  const answer = document.getElementById('search-answer')
  if (!form || !box || !answer) throw new Error('Expected the search page, found another.')
  const answers = []
  for (const { query, entry } of questions) {
    for (const filter of document.querySelectorAll<HTMLSelectElement>('[data-filter]'))
      filter.value = entry?.startsWith(`${filter.name}:`) ? entry.slice(filter.name.length + 1) : ''
    box.value = query
    form.requestSubmit()
    await new Promise<void>((resolve) => {
      const settled = () => ['done', 'idle', 'error'].includes(answer.dataset.state ?? '')
      const observer = new MutationObserver(() => {
        if (!settled()) return
        observer.disconnect()
        resolve()
      })
      observer.observe(answer, { attributes: true })
    })
    const hits = [...answer.querySelectorAll<HTMLElement>('[data-paragraph]')]
    answers.push({
      query,
      ...(entry !== undefined && { entry }),
      occurrences: Number(answer.dataset.occurrences),
      count: Number(answer.dataset.paragraphs),
      lines: hits.reduce((sum, { dataset }) => sum + Number(dataset.hits), 0),
      ids: [...new Set(hits.map(({ dataset }) => dataset.paragraph))]
    })
  }
  return answers
}
