import { isTaken } from '../../search/is-taken.ts'
import { partOf } from './question.ts'

/** Send a question that hosts would refuse for its length to the search page where no host sees it. */
export function sendLongQuestions(document: Document): void {
  // The search page has its answer itself.
  if (document.getElementById('search-answer')) return
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  form?.addEventListener('submit', (event) => {
    const question = new URLSearchParams(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
    )
    if (isTaken(question)) return
    event.preventDefault()
    location.assign(form.action + partOf(question))
  })
}
