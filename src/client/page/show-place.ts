import { cite } from '../../model/eid.ts'
import { hasNotes } from '../notes/has-notes.ts'
import { linkToNotes } from '../notes/link-to-notes.ts'
import { element } from './element.ts'
import { readPlaces } from './reading-place.ts'

/** On the cover and in the contents of a plan, lead on to where one was and to the notes, and mark what one has read. */
export function showPlace(document: Document): void {
  const start = document.querySelector<HTMLAnchorElement>('a.start')
  const contents = document.querySelector('.plan-contents')
  const home = start ? document.querySelector<HTMLAnchorElement>('h1 a')?.href : contents ? location.href : undefined
  if (home === undefined) return
  const folder = new URL('.', home)
  const place = readPlaces()[folder.pathname.split('/').slice(-2)[0] ?? '']
  if (!place) return
  const ways = start?.parentElement ?? document.querySelector('.above')
  const words = `接着读：${nameOf(place.address)}`
  const { href } = new URL(place.address, folder)
  if (start) Object.assign(start, { href, textContent: words })
  else ways?.append('　', element('a', { href, className: 'link' }, words))
  // They are made where one reads.
  if (hasNotes()) ways?.append('　', Object.assign(linkToNotes(document), { className: 'link' }))
  const read = new Set(place.read.map((path) => new URL(path, folder).href))
  const all = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])]
  const links = all.filter(({ hash }) => hash === '')
  // A chapter is read with its last section.
  const isRead = ({ href }: HTMLAnchorElement) =>
    links.filter((link) => link.href.startsWith(new URL('.', href).href)).every((link) => read.has(link.href))
  for (const link of links)
    if (link.href.endsWith('/index.html') ? isRead(link) : read.has(link.href))
      link.append(element('span', { className: 'tag' }, '读过'))
}

/** 第八章第一节第2段. */
function nameOf(address: string): string {
  const id = address.split('#')[1] ?? ''
  try {
    return cite(id)
  } catch {
    return ''
  }
}
