/** Akoma Ntoso 1.0 (OASIS LegalDocML), a `doc`: the text with its ids, terms and places marked, corrections as notes. */
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { blocksOf, type Block } from '../model/panels.ts'
import { elementIdOf, parseRef, refTo } from '../model/entry.ts'
import { articleOf, kindOf, labelOf } from '../model/eid.ts'
import type { UnitKind } from '../model/unit-kinds.ts'
import { frameOf } from '../view/frame.ts'
import { piecesOf, type LinkedMark, type Piece } from '../view/inline.ts'
import { correctionsOf, type Chapter, type Paragraph, type Plan, type Section } from '../model/plan.ts'
import { sayNote } from '../view/corrections.ts'
import type { Book } from './book.ts'
import { colophonOf } from './colophon.ts'
import { toXmlFile } from './xml.ts'

/** @param modified When this edition was made. */
export function toAkomaNtoso(book: Book, modified: Date): string {
  const { plan, terms, places, entryOf } = book
  const linksOf = ({ marks }: Paragraph): LinkedMark[] =>
    marks.flatMap((mark) => {
      const entry = entryOf(mark)
      return entry === undefined ? [] : [{ ...mark, entry }]
    })
  const { head, end } = frameOf(plan)
  const root = x('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [
    x('doc', { name: 'plan', contains: 'originalVersion' }, [
      x('meta', [
        identificationOf(plan, modified),
        x('references', { source: '#editor' }, [
          ...originalOf(plan),
          x('TLCOrganization', { eId: 'issuer', href: '/ontology/organization/cn/issuer', showAs: plan.issuer }),
          x('TLCOrganization', { eId: 'editor', href: '/ontology/organization/cn/editor', showAs: '本站' }),
          ...terms.map(({ id, headword }) =>
            x('TLCConcept', {
              eId: elementIdOf(refTo('term', id)),
              href: `/ontology/concept/cn/${id}`,
              showAs: headword
            })
          ),
          ...places.map(({ id, headword }) =>
            x('TLCLocation', {
              eId: elementIdOf(refTo('place', id)),
              href: `/ontology/location/cn/${id}`,
              showAs: headword
            })
          )
        ]),
        x('notes', { source: '#editor' }, [
          x(
            'note',
            { eId: 'colophon' },
            colophonOf(plan, book.site).map((sentence) => x('p', sentence))
          ),
          ...correctionsOf(plan).map((correction) =>
            x('note', { eId: correction.id }, [x('p', sayNote(correction, plan.witnesses))])
          )
        ])
      ]),
      x('preface', [
        x('p', [x('docTitle', plan.title)]),
        x('p', [x('docProponent', plan.issuer)]),
        ...head.map((line) => x('p', line))
      ]),
      x('mainBody', nestParts(plan.chapters)),
      ...(end.length > 0
        ? [
            x(
              'conclusions',
              end.map((line) => x('p', line))
            )
          ]
        : [])
    ])
  ])
  return toXmlFile(root)

  /** A part holds the chapters that follow it. */
  function nestParts(chapters: readonly Chapter[]): Element[] {
    const tops: { top: Chapter; held: Chapter[] }[] = []
    for (const chapter of chapters) {
      const last = tops.at(-1)
      if (chapter.type !== 'part' && last?.top.type === 'part') last.held.push(chapter)
      else tops.push({ top: chapter, held: [] })
    }
    return tops.map(({ top, held }) => toChapter(top, held))
  }

  function toChapter(chapter: Chapter, held: Chapter[] = []): Element {
    const { id, label = labelOf(id), title, introduction, panels, headings, sections } = chapter
    const blocks = blocksOf({ paragraphs: introduction, panels, headings })
    const children = [...sections.map(toSection), ...held.map((chapter) => toChapter(chapter))]
    return unit(id, [
      ...(label === '' ? [] : [x('num', label)]),
      x('heading', title),
      // Only where others follow may a chapter or part have an introduction.
      ...(children.length === 0 ? toContent(id, blocks) : []),
      ...(children.length > 0 && blocks.length > 0 ? [x('intro', { eId: `${id}__intro` }, blocks.map(toBlock))] : []),
      ...children
    ])
  }

  function toSection({ id, label = labelOf(id), title, paragraphs, panels, headings }: Section): Element {
    return unit(id, [
      ...(label === '' ? [] : [x('num', label)]),
      x('heading', title),
      ...toContent(id, blocksOf({ paragraphs, panels, headings }))
    ])
  }

  /** Articles, each with what follows it, after what stands before the first; without any, all as it is. */
  function toContent(id: string, blocks: readonly Block[]): Element[] {
    const articles: { readonly id: string; readonly blocks: Block[] }[] = []
    const before: Block[] = []
    for (const block of blocks) {
      const article = articleOf(block.id)
      const last = articles.at(-1)
      if (article !== undefined && article !== last?.id) articles.push({ id: article, blocks: [block] })
      else (last?.blocks ?? before).push(block)
    }
    if (articles.length === 0) return [x('content', { eId: `${id}__content` }, before.map(toBlock))]
    return [
      ...(before.length > 0 ? [x('intro', { eId: `${id}__intro` }, before.map(toBlock))] : []),
      ...articles.map(({ id, blocks }) =>
        x('article', { eId: id }, [x('content', { eId: `${id}__content` }, blocks.map(toBlock))])
      )
    ]
  }

  function toBlock(block: Block): Element {
    if (block.type === 'panel')
      return x('tblock', { eId: block.id }, [x('heading', block.title), ...block.paragraphs.map(toParagraph)])
    return block.type === 'heading'
      ? x('block', { name: 'heading', eId: block.id }, `${block.label} ${block.title}`)
      : toParagraph(block)
  }

  function toParagraph(paragraph: Paragraph): Element {
    const { measure, rest } = piecesOf(paragraph, linksOf(paragraph))
    const lead = measure.length > 0 ? [x('b', { class: 'measure' }, measure.map(toElement))] : []
    return x('p', { eId: paragraphIdInAkn(paragraph.id) }, [...lead, ...rest.map(toElement)])
  }
}

/** The only paragraph of an article has the id of the article, which is that of the element around it. */
export const paragraphIdInAkn = (id: string): string => (articleOf(id) === id ? `${id}__content__p` : id)

/** The element of a unit; what Akoma Ntoso has no name for is a container that says what it is. */
function unit(id: string, children: Element[]): Element {
  const kind = kindOf(id)
  const element = kind && elements[kind]
  return element === undefined ? x('hcontainer', { name: kind, eId: id }, children) : x(element, { eId: id }, children)
}

const elements: { readonly [Kind in UnitKind]?: string } = {
  part: 'part',
  book: 'book',
  division: 'division',
  chapter: 'chapter',
  section: 'section',
  item: 'level',
  subitem: 'level',
  point: 'level'
}

function toElement(piece: Piece): ElementContent {
  if (piece.type === 'text' || piece.type === 'reference') return { type: 'text', value: piece.text }
  if (piece.type === 'correction') return x('noteRef', { href: `#${piece.correction.id}`, marker: '更正' })
  const { type } = parseRef(piece.entry)
  // Another plan has no name in this one's references.
  if (type === 'plan') return { type: 'text', value: piece.text }
  return x(type === 'term' ? 'term' : 'location', { refersTo: `#${elementIdOf(piece.entry)}` }, piece.text)
}

function identificationOf({ id, published }: Plan, modified: Date): Element {
  // A date has a day here; where the plan tells only the month, it is the first.
  const made = modified.toISOString().slice(0, 10)
  const day = published === undefined ? made : published.length === 7 ? `${published}-01` : published
  const work = `/akn/cn/doc/${day}/${id}`
  const expression = `${work}/zho@${day}`
  const level = (name: string, uri: string, date: string, what: string, author: string, more: Element[] = []) =>
    x(name, [
      x('FRBRthis', { value: `${uri}/!main` }),
      x('FRBRuri', { value: uri }),
      x('FRBRdate', { date, name: what }),
      x('FRBRauthor', { href: author }),
      ...more
    ])
  return x('identification', { source: '#editor' }, [
    level('FRBRWork', work, day, 'published', '#issuer', [x('FRBRcountry', { value: 'cn' })]),
    level('FRBRExpression', expression, day, 'published', '#issuer', [x('FRBRlanguage', { language: 'zho' })]),
    level('FRBRManifestation', `${expression}.akn`, made, 'generated', '#editor', [
      x('FRBRformat', { value: 'application/akn+xml' })
    ])
  ])
}

/** The official text. */
const originalOf = ({ official }: Plan): Element[] =>
  official ? [x('original', { eId: 'official', href: official.address, showAs: official.title })] : []
