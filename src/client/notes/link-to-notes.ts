import { element } from '../page/element.ts'
import { siteRoot } from '../page/site-root.ts'

/** The way to the list of a reader's notes. */
export const linkToNotes = (document: Document): HTMLElement =>
  element('a', { className: 'to-notes', href: `${siteRoot(document)}notes.html` }, '我的笔记')
