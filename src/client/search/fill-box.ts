import { readQuestion } from './question.ts'

/**
 * Put the question of the address into the box of the search page as soon as the box is there: the script that answers may
 * come much later. The question becomes the box's default value, so that what is typed meanwhile differs from it.
 */
export function fillBox(document: Document): void {
  document.addEventListener('readystatechange', fill)
  fill()

  function fill(): void {
    const box = document.querySelector<HTMLInputElement>('form[data-search] input[name=q]')
    if (!box || !document.getElementById('search-answer')) return
    document.removeEventListener('readystatechange', fill)
    if (!box.defaultValue) box.defaultValue = readQuestion().get('q') ?? ''
  }
}

/** Whether someone has typed into a box before its script came. */
export const isTyped = (box: HTMLInputElement): boolean => box.value !== box.defaultValue
