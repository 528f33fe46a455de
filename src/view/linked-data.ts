/** Plans, terms and places as schema.org tells of them (JSON-LD), for search engines; the page names that context, once. */
import type { Place, Term } from '../model/entries.ts'
import { addressOf } from '../model/eid.ts'
import { pageOf, refTo, type EntryType } from '../model/entry.ts'
import type { OutlinePage } from '../model/outline.ts'
import type { Plan } from '../model/plan.ts'
import { sayHeading } from './heading.ts'

/** The full address of a page: `https://example.org/plans/` and `terms/index.html`. */
export type UrlOf = (path: string) => string

type Node = Readonly<Record<string, unknown>>

/** A plan with its chapters and sections. */
export function planToLinkedData(plan: Plan, urlOf: UrlOf): Node {
  const url = urlOf(`${plan.id}/index.html`)
  return {
    ...legislation(url, plan.title),
    alternateName: plan.shortTitle,
    ...(plan.published !== undefined && { datePublished: plan.published }),
    legislationPassedBy: { '@type': 'Organization', name: plan.issuer },
    // A transcription, which is to be quoted from the published text.
    encoding: {
      '@type': 'LegislationObject',
      url: urlOf(`${plan.id}/full.html`),
      encodingFormat: 'text/html',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue'
    },
    hasPart: plan.chapters.map((chapter) => ({
      ...legislation(urlOf(pathOf(plan, chapter.id)), sayHeading(chapter, ' ')),
      hasPart: chapter.sections.map((section) => legislation(urlOf(pathOf(plan, section.id)), sayHeading(section, ' ')))
    }))
  }
}

export function pageToLinkedData(plan: Plan, page: OutlinePage, urlOf: UrlOf): Node {
  const whole = legislation(urlOf(`${plan.id}/index.html`), plan.title)
  const { id, chapter } = page
  const chapterNode = legislation(urlOf(pathOf(plan, chapter.id)), sayHeading(chapter, ' '))
  return {
    ...legislation(urlOf(pathOf(plan, id)), sayHeading(page, ' ')),
    legislationIdentifier: id,
    isPartOf: page.section ? { ...chapterNode, isPartOf: whole } : whole
  }
}

export function termToLinkedData({ id, headword, forms, definition }: Term, urlOf: UrlOf): Node {
  const url = urlOf(pathOfEntry('term', id))
  return {
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: headword,
    ...alternatives(headword, forms),
    description: definition,
    inLanguage: 'zh-CN',
    inDefinedTermSet: { '@type': 'DefinedTermSet', url: urlOf('terms/index.html') }
  }
}

/** @param parent What the place lies in. */
export function placeToLinkedData(place: Place, parent: Place | undefined, urlOf: UrlOf): Node {
  const { id, headword, forms, note, code } = place
  const url = urlOf(pathOfEntry('place', id))
  return {
    '@type': 'Place',
    '@id': url,
    url,
    name: headword,
    ...alternatives(headword, forms),
    ...(note !== undefined && { description: note }),
    ...(code !== undefined && { identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: code } }),
    ...(parent && {
      containedInPlace: { '@type': 'Place', name: parent.headword, url: urlOf(pathOfEntry('place', parent.id)) }
    })
  }
}

const legislation = (url: string, name: string): Node => ({
  '@type': 'Legislation',
  '@id': url,
  url,
  name,
  inLanguage: 'zh-CN'
})

/** From the root of the site, without the slash. */
const pathOfEntry = (type: EntryType, id: string) => pageOf(refTo(type, id)).slice(1)

const pathOf = ({ id }: Plan, unit: string) => `${id}/${addressOf(unit)}`

function alternatives(headword: string, forms: readonly string[]): Node {
  const others = forms.filter((form) => form !== headword)
  return others.length > 0 ? { alternateName: others } : {}
}
